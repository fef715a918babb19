public import GraphIR

/// One thing that can be wrong with a model.
public final class Rule: Sendable {
    /// The name: `area.fault`, stable over versions.
    public let id: String
    /// How bad its findings are.
    public let severity: Diagnostic.Severity
    /// The rule of the reference checker that it corresponds to; `nil` when the reference does not look.
    public let reference: String?
    /// What it demands, in one line.
    public let summary: String
    /// Why it matters and how to mend it, in one paragraph.
    public let explanation: String
    let check: Check

    init(
        _ id: String, _ severity: Diagnostic.Severity = .error, reference: String? = nil, summary: String,
        explanation: String, check: Check
    ) {
        self.id = id
        self.severity = severity
        self.reference = reference
        self.summary = summary
        self.explanation = explanation
        self.check = check
    }
}

extension Rule {
    /// Whether the reference applies it to functions, or to what calls them.
    var isAboutFunctions: Bool { reference?.hasPrefix("F.") ?? false }
}

/// What a rule looks at, and how.
enum Check: Sendable {
    /// The model as a whole, once.
    case model(@Sendable (ModelContext, inout Reporter) -> Void)
    /// Each graph and function body, outer ones first.
    case scope(@Sendable (ScopeContext, inout Reporter) -> Void)
    /// Each function.
    case function(@Sendable (ScopeContext, Function, inout Reporter) -> Void)
    /// Each node of each scope, in file order; of nodes that agree in operator, attributes and which inputs and outputs
    /// they have, only the first when it has no fault.
    case node(@Sendable (NodeContext, inout Reporter) -> Void)
    /// Each attribute of each node, of the same nodes.
    case attribute(@Sendable (NodeContext, Attribute, inout Reporter) -> Void)
    /// Each constant tensor: initializers, attributes and the parts of sparse tensors.
    case tensor(@Sendable (TensorContext, inout Reporter) -> Void)
    /// Each sparse tensor.
    case sparseTensor(@Sendable (SparseTensorContext, inout Reporter) -> Void)
    /// Each declaration of an input, an output or a value between them.
    case declaration(@Sendable (DeclarationContext, inout Reporter) -> Void)
    /// The model against a policy, once.
    case policy(@Sendable (PolicyContext, inout Reporter) -> Void)
    /// Nothing of its own: the findings come with the inferred types.
    case inference
    /// Nothing of its own: the findings come from reading the file.
    case reading
    /// Nothing of its own: the findings come from comparing the model with another.
    case comparison
}
