import GraphIR
import Operators

/// One walk through a model, from the outside in, applying the rules at each place that they look at.
struct ValidationWalk {
    private(set) var reporter = Reporter()
    private let context: ModelContext
    private let rules: RulesByCheck
    private var meanings: OpMeanings
    private let policy: PolicyContext?
    /// Whether function bodies are only looked at where they are called.
    private let leavesFunctionsOut: Bool

    init(_ context: ModelContext, rules: [Rule], leavesFunctionsOut: Bool = false, policy: PolicyContext? = nil) {
        self.context = context
        self.leavesFunctionsOut = leavesFunctionsOut
        self.rules = RulesByCheck(rules)
        meanings = OpMeanings(context)
        self.policy = policy
    }

    mutating func run() {
        let context = context
        for (rule, check) in rules.model { reporter.apply(rule) { check(context, &$0) } }
        for scope in context.scopes where !(leavesFunctionsOut && scope.isInFunction) {
            meanings.enter(scope)
            visit(ScopeContext(model: context, scope: scope, ops: OpUses(scope.nodes, &meanings)))
        }
        addInferenceFindings()
        if let policy { check(policy) }
    }

    private mutating func check(_ policy: PolicyContext) {
        for (rule, check) in rules.policy {
            reporter.enter(scope: -1)
            reporter.apply(rule) { check(policy, &$0) }
        }
    }

    private mutating func visit(_ scope: ScopeContext) {
        reporter.enter(scope: scope.scope.index, isDormant: scope.scope.isTraining)
        for (rule, check) in rules.scope { reporter.apply(rule) { check(scope, &$0) } }
        if let function = scope.scope.function {
            for (rule, check) in rules.function { reporter.apply(rule) { check(scope, function, &$0) } }
            visit(function.valueInfo, as: .valueInfo, in: scope)
        }
        if let graph = scope.scope.graph {
            visit(graph.inputs, as: .input, in: scope)
            visit(graph.outputs, as: .output, in: scope)
            visit(graph.valueInfo, as: .valueInfo, in: scope)
            visitInitializers(of: graph, in: scope)
        }
        visitNodes(of: scope)
    }

    private mutating func visitNodes(of scope: ScopeContext) {
        let nodes = scope.scope.nodes
        var forms = FaultlessForms()
        for index in nodes.indices {
            let form = forms.form(of: index, in: nodes, op: scope.ops.number(ofNode: index))
            if let form, forms.contains(form) { continue }
            let count = reporter.count
            reporter.enter(scope: scope.scope.index, node: index, isDormant: scope.scope.isTraining)
            visit(
                NodeContext(
                    scope: scope, node: nodes[index], index: index, meaning: scope.ops.meaning(ofNode: index)))
            if let form, reporter.count == count { forms.insert(form) }
        }
    }

    private mutating func visit(
        _ declarations: [ValueDeclaration], as role: DeclarationContext.Role, in scope: ScopeContext
    ) {
        for (index, declaration) in declarations.enumerated() {
            let place = DeclarationContext(scope: scope, declaration: declaration, role: role, index: index)
            for (rule, check) in rules.declaration { reporter.apply(rule) { check(place, &$0) } }
        }
    }

    private mutating func visitInitializers(of graph: Graph, in scope: ScopeContext) {
        for (index, initializer) in graph.initializers.enumerated() {
            let name = initializer.value.map(context.name(of:))
            let location = scope.location(value: name, field: name == nil ? "initializer \(index)" : nil)
            visit(initializer.tensor, name: name, isInitializer: true, at: location)
        }
        for (index, initializer) in graph.sparseInitializers.enumerated() {
            let name = initializer.value.map(context.name(of:))
            let location = scope.location(value: name, field: name == nil ? "sparse initializer \(index)" : nil)
            visit(initializer.tensor, name: name, isInitializer: true, at: location)
        }
    }

    private mutating func visit(_ node: NodeContext) {
        for (rule, check) in rules.node { reporter.apply(rule) { check(node, &$0) } }
        for attribute in node.node.attributes {
            for (rule, check) in rules.attribute { reporter.apply(rule) { check(node, attribute, &$0) } }
            for value in [attribute.value] + attribute.strayValues {
                let field = "attribute \(attribute.name?.description ?? "")"
                visitTensors(of: value, at: node.location(field: field))
            }
        }
    }

    private mutating func visitTensors(of value: Attribute.Value?, at location: Location) {
        switch value {
        case .tensor(let tensor): visit(tensor, name: tensor.name, isInitializer: false, at: location)
        case .tensors(let tensors):
            for tensor in tensors { visit(tensor, name: tensor.name, isInitializer: false, at: location) }
        case .sparseTensor(let tensor): visit(tensor, name: tensor.values?.name, isInitializer: false, at: location)
        case .sparseTensors(let tensors):
            for tensor in tensors { visit(tensor, name: tensor.values?.name, isInitializer: false, at: location) }
        default: break
        }
    }

    private mutating func visit(
        _ tensor: ConstantTensor, name: ByteString?, isInitializer: Bool, at location: Location
    ) {
        let place = TensorContext(
            model: context, tensor: tensor, name: name, isInitializer: isInitializer, location: location)
        for (rule, check) in rules.tensor { reporter.apply(rule) { check(place, &$0) } }
    }

    private mutating func visit(_ tensor: SparseTensor, name: ByteString?, isInitializer: Bool, at location: Location) {
        let place = SparseTensorContext(
            model: context, tensor: tensor, name: name, isInitializer: isInitializer, location: location)
        for (rule, check) in rules.sparseTensor { reporter.apply(rule) { check(place, &$0) } }
        for (part, field) in [(tensor.values, "values"), (tensor.indices, "indices")] {
            guard let part else { continue }
            visit(part, name: name, isInitializer: false, at: location.within(field))
        }
    }

    /// Adds what type inference finds, each where it belongs.
    private mutating func addInferenceFindings() {
        guard !rules.inference.isEmpty else { return }
        let findings = InferenceFindings(of: context, rules.inference).diagnostics
        if findings.isEmpty { return }
        let positions = Dictionary(
            context.scopes.map { ($0.path, $0.index) }, uniquingKeysWith: { first, _ in first })
        for diagnostic in findings {
            let scope = positions[diagnostic.location.graph] ?? 0
            reporter.enter(scope: scope, node: diagnostic.location.node?.id.index ?? -1)
            reporter.add(diagnostic)
            // The data are too long at the constant, and of consequence here: one fault.
            if diagnostic.id == "shape.data", let place = place(ofConstantAt: diagnostic.location, in: scope) {
                reporter.remove(Rule.excessData.id, at: place)
            }
        }
    }

    /// The place of a constant that a node reads in a field such as `input 1`.
    private func place(ofConstantAt location: Location, in scope: Int) -> Location? {
        guard let node = location.node?.id.index, let number = location.field?.split(separator: " ").last,
            let slot = Int(number), let inputs = context.scopes[scope].nodes[safely: node]?.inputs,
            let id = inputs[safely: slot] ?? nil, let definition = context.definitions[id]
        else { return nil }
        let outer = context.scopes[definition.scope]
        guard case .node(let writer, _) = definition.origin else {
            return Location(in: outer.path, value: context.name(of: id))
        }
        return Location(in: outer.path, node: NodePlace(outer.nodes[writer.index], at: writer.index))
    }
}

extension RandomAccessCollection {
    /// The element at a position; `nil` when there is none.
    fileprivate subscript(safely index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
