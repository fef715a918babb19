import GraphIR

/// The names of a module's descendants and the elements of its parameters, from one walk at the start of a trace.
///
/// Modules are not marked in any way, so that tracing twice gives equal graphs.
struct ModuleTree {
    private var paths: [ObjectIdentifier: String] = [:]
    private var names: [ObjectIdentifier: String] = [:]
    private(set) var values: [ObjectIdentifier: ParameterValue] = [:]
    /// The parameters in declaration order, which is the order in which their elements are drawn.
    private(set) var parameters: [Parameter] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The name of the root's type.
    let rootName: String

    init(_ root: any Module, _ options: TraceOptions = TraceOptions()) {
        rootName = String(describing: type(of: root))
        visit(root, path: "")
        checkSizes(limit: options.omitsWeights ? .max : options.parameterByteLimit)
        guard diagnostics.isEmpty else { return }
        if options.omitsWeights {
            for (rank, parameter) in parameters.enumerated() { set(parameter, rank, []) }
        } else if let weights = options.weights {
            load(weights)
        } else {
            draw(seed: options.seed)
        }
    }

    /// Forgets the elements; those that the trace has read stay with it.
    mutating func releaseValues() {
        values = [:]
    }

    private mutating func draw(seed: UInt64) {
        var generator = MersenneTwister(seed: seed)
        for (rank, parameter) in parameters.enumerated() {
            let elements = parameter.initialization.draw(parameter.elementCount, from: &generator)
            set(parameter, rank, elements)
        }
    }

    private mutating func load(_ weights: Weights) {
        let named = parameters.map { (name: names[ObjectIdentifier($0)] ?? "", parameter: $0) }
        let (tensors, faults) = weights.matched(to: named)
        diagnostics += faults
        guard faults.isEmpty else { return }
        for (rank, (name, parameter)) in named.enumerated() where !parameter.isBookkeeping {
            do {
                set(parameter, rank, try tensors[name]?.elements() ?? [])
            } catch {
                report("weights.read", "\(name): \(error)")
            }
        }
    }

    private mutating func set(_ parameter: Parameter, _ rank: Int, _ elements: [Float]) {
        let id = ObjectIdentifier(parameter)
        values[id] = ParameterValue(name: names[id] ?? "", rank: rank, shape: parameter.shape, elements: elements)
    }

    /// The path of a module from the root: `attention.fc.0`, empty for the root itself.
    func path(of module: any Module) -> String? { paths[ObjectIdentifier(module)] }

    /// The state-dict keys, in declaration order.
    var parameterNames: [String] { parameters.compactMap { names[ObjectIdentifier($0)] } }

    /// The name and elements of a parameter.
    func value(of parameter: Parameter) -> ParameterValue? { values[ObjectIdentifier(parameter)] }

    private mutating func visit(_ module: any Module, path: String) {
        guard paths[ObjectIdentifier(module)] == nil else { return }
        paths[ObjectIdentifier(module)] = path
        if let container = module as? any ModuleContainer { return visit(container, path: path) }
        var mirror: Mirror? = Mirror(reflecting: module)
        var levels: [Mirror] = []
        while let level = mirror {
            levels.append(level)
            mirror = level.superclassMirror
        }
        for child in levels.reversed().flatMap(\.children) {
            guard let label = child.label else { continue }
            visit(value: child.value, path: join(path, snakeCase(label)))
        }
    }

    private mutating func visit(_ container: any ModuleContainer, path: String) {
        for child in container.namedChildren { visit(child.module, path: join(path, child.name)) }
    }

    private mutating func visit(value: Any, path: String) {
        if let parameter = value as? Parameter {
            guard names[ObjectIdentifier(parameter)] == nil else { return }
            names[ObjectIdentifier(parameter)] = path
            parameters.append(parameter)
        } else if let module = value as? any Module {
            visit(module, path: path)
        } else if let container = value as? any ModuleContainer {
            visit(container, path: path)
        } else if let list = value as? [any Module] {
            for (index, module) in list.enumerated() { visit(module, path: join(path, String(index))) }
        }
    }

    /// Refuses parameters without elements, and too many bytes, before anything is drawn.
    private mutating func checkSizes(limit: Int) {
        var total = 0
        for parameter in parameters {
            let name = names[ObjectIdentifier(parameter)] ?? ""
            guard let bytes = parameter.byteCount, bytes > 0 else {
                report("parameter.shape", "parameter \(name) has the shape \(parameter.shape)")
                continue
            }
            total = total.addingReportingOverflow(bytes).overflow ? Int.max : total + bytes
        }
        if total > limit {
            report(
                "parameter.size",
                "expected parameters of at most \(limit) bytes, found \(total); external data has no such limit")
        }
    }

    private mutating func report(_ id: String, _ message: String) {
        diagnostics.append(Diagnostic(id, message, at: .model))
    }
}

/// How many numbers a module has that training changes, as PyTorch counts `module.parameters()`.
///
/// More than its graph has: there, batch normalisations are folded into convolutions.
public func trainedParameterCount(of module: any Module) -> Int {
    var options = TraceOptions()
    options.omitsWeights = true
    return ModuleTree(module, options).parameters.filter(\.isTrained).reduce(0) { $0 + $1.elementCount }
}

private func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
}

/// PyTorch's spelling of a Swift property name: `avgPool` is `avg_pool`.
func snakeCase(_ name: String) -> String {
    var result = ""
    for character in name {
        if character.isUppercase { result += "_" }
        result += character.lowercased()
    }
    return result
}

/// The part of a module's path that PyTorch's exporter puts into node names: the last component, and the one before
/// it as long as these are numbers.
func unqualifiedName(_ path: String) -> String {
    let parts = path.split(separator: ".")
    guard let start = parts.lastIndex(where: { Int($0) == nil }) else { return path }
    return parts[start...].joined(separator: ".")
}
