import GraphIR
import Operators

/// The record of one run of a module's `forward`: nodes, constants, scopes and faults, in the order they came up.
final class Trace {
    let table: OpTable
    let opset: Int64
    private(set) var modules: ModuleTree
    private(set) var records: [Record] = []
    private(set) var tensors: [TracedTensor] = []
    private(set) var scopes = [Scope(parent: nil, variable: "", module: "", site: nil)]
    private(set) var diagnostics: [Diagnostic] = []
    private var currentScope = 0
    private var applied: [Application: [TensorID]] = [:]
    private var applications: [TensorID: Application] = [:]
    private var integers: [Int: Int] = [:]
    private var parameterTensors: [ParameterUse: TensorID] = [:]

    init(modules: ModuleTree, opset: Int64, table: OpTable) {
        self.modules = modules
        self.opset = opset
        self.table = table
    }

    /// One call of one module: two calls of a module are two scopes with one variable name.
    struct Scope {
        let parent: Int?
        /// The module's name as PyTorch's exporter puts it into node names: `fc.0`.
        let variable: String
        /// The module's path from the root: `attention.fc.0`.
        let module: String
        let site: CallSite?
    }

    /// A function applied to arguments: two equal ones give the same tensors, as in TorchScript.
    struct Application: Hashable {
        let function: String
        let inputs: [TensorID]
        let arguments: [Int]
    }

    private struct ParameterUse: Hashable {
        let parameter: ObjectIdentifier
        let form: ParameterValue.Form
    }
}

/// An entry of a trace.
enum Record {
    /// An operation.
    case node(op: ByteString, inputs: [TensorID?], outputs: [TensorID], attributes: [Attribute], scope: Int)
    /// Where an integer that a later index may need came up first.
    case integer(scope: Int)
}

/// What a trace knows of a tensor.
struct TracedTensor {
    var facts: ValueFacts
    var origin: Origin

    enum Origin {
        /// An input of the traced module.
        case input
        /// A constant of the model, and what becomes of it before it is written.
        case parameter(ParameterValue, ParameterValue.Form)
        /// An operation's output.
        case node
        /// A constant that has been taken out and that nothing reads any more.
        case released
    }
}

extension Trace {
    func facts(_ id: TensorID) -> ValueFacts { tensors[id.index].facts }

    func addTensor(_ facts: ValueFacts, _ origin: TracedTensor.Origin) -> TensorID {
        tensors.append(TracedTensor(facts: facts, origin: origin))
        return TensorID(index: tensors.count - 1)
    }

    func setType(of id: TensorID, _ type: ValueType) {
        tensors[id.index].facts.type = type
    }

    /// Runs a module's `forward` in a scope of its own.
    func within<Result>(_ module: any Module, at site: CallSite, _ body: () -> Result) -> Result {
        let path = modules.path(of: module)
        if path == nil {
            fail(
                "trace.unknown-module", "\(type(of: module)) is not a stored property of the traced module", at: site)
        }
        let outer = currentScope
        scopes.append(
            Scope(parent: outer, variable: unqualifiedName(path ?? ""), module: path ?? "", site: site))
        currentScope = scopes.count - 1
        defer { currentScope = outer }
        return body()
    }

    /// Applies a function once for each set of arguments.
    ///
    /// - Returns: as many tensors as `body` gives, all without a place when an input is one or when `body` fails.
    func apply(
        _ function: String, to inputs: [Tensor], _ arguments: [Int], count: Int, at site: CallSite?,
        _ body: (Call) throws(CallFailure) -> [Tensor]
    ) -> [Tensor] {
        let ids = inputs.compactMap(\.id)
        let poisoned = Array(repeating: Tensor(trace: self, id: nil), count: count)
        guard ids.count == inputs.count else { return poisoned }
        let key = Application(function: function, inputs: ids, arguments: arguments)
        if let known = applied[key] { return known.map { Tensor(trace: self, id: $0) } }
        do throws(CallFailure) {
            let results = try body(Call(trace: self, scope: currentScope))
            applied[key] = results.compactMap(\.id)
            for id in results.compactMap(\.id) { applications[id] = key }
            return results
        } catch {
            fail(error.id, error.message, at: site)
            return poisoned
        }
    }

    /// Forgets which application gave a tensor, so that an equal one gives another.
    func overwrite(_ tensor: Tensor) {
        guard let id = tensor.id, let key = applications.removeValue(forKey: id) else { return }
        applied[key] = nil
    }

    func append(_ record: Record) {
        records.append(record)
    }

    func replace(recordAt index: Int, by record: Record) {
        records[index] = record
    }

    /// Notes integers that PyTorch's trace holds as constants: an index that needs one later takes it from the place
    /// where it came up first.
    func note(_ numbers: [Int]) {
        for number in numbers { _ = position(of: number) }
    }

    /// The tensor of an integer, made where the integer came up first.
    func integer(_ number: Int) -> Tensor {
        let position = position(of: number)
        switch records[position] {
        case .node(_, _, let outputs, _, _):
            return Tensor(trace: self, id: outputs.first)
        case .integer(let scope):
            let constant = ConstantTensor(dataType: .int64, dimensions: [], rawData: Bytes(elements: [Int64(number)]))
            let id = addTensor(ValueFacts(tensor: constant), .node)
            records[position] = .node(
                op: "Constant", inputs: [], outputs: [id], attributes: [Attribute("value", .tensor(constant))],
                scope: scope)
            return Tensor(trace: self, id: id)
        }
    }

    private func position(of number: Int) -> Int {
        if let known = integers[number] { return known }
        integers[number] = records.count
        records.append(.integer(scope: currentScope))
        return records.count - 1
    }

    /// The tensor of a parameter, or of a form of it that PyTorch's exporter computes beforehand.
    func tensor(
        of parameter: Parameter, as form: ParameterValue.Form = .plain
    ) throws(CallFailure) -> Tensor {
        let use = ParameterUse(parameter: ObjectIdentifier(parameter), form: form)
        if let id = parameterTensors[use] { return Tensor(trace: self, id: id) }
        guard let value = modules.value(of: parameter) else {
            throw CallFailure("trace.unknown-parameter", "a parameter is not a stored property of a traced module")
        }
        let id = addTensor(ValueFacts(type: value.type(as: form)), .parameter(value, form))
        parameterTensors[use] = id
        return Tensor(trace: self, id: id)
    }

    /// Forgets the parameters that nothing has read, so that each element is held once: by the tensor that is it.
    func forgetParameters() {
        modules.releaseValues()
    }

    /// Takes a constant out of the trace, so that its elements can be changed where they are.
    func takeParameter(_ id: TensorID) -> (value: ParameterValue, form: ParameterValue.Form)? {
        guard case .parameter(let value, let form) = tensors[id.index].origin else { return nil }
        tensors[id.index].origin = .released
        return (value, form)
    }

    /// Records a fault at the innermost line outside this library that led to it.
    ///
    /// - Parameter site: the line in the current module, if the function knows it.
    func fail(_ id: String, _ message: String, at site: CallSite?) {
        var lines: [(site: CallSite, module: String)] = []
        var (scope, line): (Int?, CallSite?) = (currentScope, site)
        while let index = scope {
            if let line { lines.append((line, scopes[index].module)) }
            (scope, line) = (scopes[index].parent, scopes[index].site)
        }
        let foreign = lines.filter { !$0.site.isInLibrary }
        let shown = foreign.isEmpty ? lines : foreign
        let notes = shown.dropFirst().map { Diagnostic.Note("called here", at: $0.site.location(in: $0.module)) }
        let place = shown.first?.site.location(in: scopes[currentScope].module)
        // An operator such as `+` does not know its line; within the root, no call tells it either.
        let message = place == nil ? "\(message), in \(modules.rootName).forward" : message
        diagnostics.append(Diagnostic(id, message, at: place ?? .model, notes: notes))
    }
}
