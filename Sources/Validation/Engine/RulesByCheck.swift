import GraphIR

/// The rules, by what they look at.
struct RulesByCheck {
    var model: [(Rule, @Sendable (ModelContext, inout Reporter) -> Void)] = []
    var scope: [(Rule, @Sendable (ScopeContext, inout Reporter) -> Void)] = []
    var function: [(Rule, @Sendable (ScopeContext, Function, inout Reporter) -> Void)] = []
    var node: [(Rule, @Sendable (NodeContext, inout Reporter) -> Void)] = []
    var attribute: [(Rule, @Sendable (NodeContext, Attribute, inout Reporter) -> Void)] = []
    var tensor: [(Rule, @Sendable (TensorContext, inout Reporter) -> Void)] = []
    var sparseTensor: [(Rule, @Sendable (SparseTensorContext, inout Reporter) -> Void)] = []
    var declaration: [(Rule, @Sendable (DeclarationContext, inout Reporter) -> Void)] = []
    var policy: [(Rule, @Sendable (PolicyContext, inout Reporter) -> Void)] = []
    /// The rules whose findings come with the inferred types, by id.
    var inference: [String: Rule] = [:]

    init(_ rules: [Rule]) {
        for rule in rules {
            switch rule.check {
            case .model(let check): model.append((rule, check))
            case .scope(let check): scope.append((rule, check))
            case .function(let check): function.append((rule, check))
            case .node(let check): node.append((rule, check))
            case .attribute(let check): attribute.append((rule, check))
            case .tensor(let check): tensor.append((rule, check))
            case .sparseTensor(let check): sparseTensor.append((rule, check))
            case .declaration(let check): declaration.append((rule, check))
            case .policy(let check): policy.append((rule, check))
            case .inference: inference[rule.id] = rule
            case .reading, .comparison: break
            }
        }
    }
}
