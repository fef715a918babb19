import GraphIR
import Operators

/// One walk through a model, from the outside in, applying the rules at each place that they look at.
struct ValidationWalk {
    private(set) var reporter = Reporter()
    private let context: ModelContext
    private let rules: RulesByCheck
    private var meanings: OpMeanings

    init(_ context: ModelContext, rules: [Rule]) {
        self.context = context
        self.rules = RulesByCheck(rules)
        meanings = OpMeanings(context)
    }

    mutating func run() {
        let context = context
        for (rule, check) in rules.model { reporter.apply(rule) { check(context, &$0) } }
        for scope in context.scopes { visit(ScopeContext(model: context, scope: scope)) }
        addInferenceFindings()
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
        meanings.enter(scope.scope)
        for (index, node) in scope.scope.nodes.enumerated() {
            reporter.enter(scope: scope.scope.index, node: index, isDormant: scope.scope.isTraining)
            visit(NodeContext(scope: scope, node: node, index: index, meaning: meanings.meaning(of: node.op)))
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
            var inner = location
            inner.field = [location.field, field].compactMap { $0 }.joined(separator: " ")
            visit(part, name: name, isInitializer: false, at: inner)
        }
    }

    /// Adds what type inference finds, each where it belongs.
    private mutating func addInferenceFindings() {
        guard !rules.inference.isEmpty else { return }
        let positions = Dictionary(
            context.scopes.map { ($0.path, $0.index) }, uniquingKeysWith: { first, _ in first })
        for diagnostic in InferredTypes(of: context.model, table: context.table).diagnostics
        where rules.inference.contains(diagnostic.id) {
            let scope = positions[diagnostic.location.graph] ?? 0
            reporter.enter(scope: scope, node: diagnostic.location.node?.id.index ?? -1)
            reporter.add(diagnostic)
        }
    }
}
