public import GraphIR

/// The types of a model's values, as far as they follow from inputs, constants and declarations: a side table, computed
/// from the model as it is now.
public struct InferredTypes: Sendable {
    /// What contradicts: at the node or the declared value that a fault was found in, one for each independent fault.
    ///
    /// Only what types and shapes say; whether nodes have the inputs, outputs and attributes that they need is not
    /// judged here, such nodes are passed over.
    public let diagnostics: [Diagnostic]
    private let facts: KnownFacts

    /// Infers the main graph, node by node in file order, the subgraphs of its nodes, and the functions that it calls.
    ///
    /// Where a declaration and the inference contradict each other, neither is believed and the fault is noted.
    /// Function bodies are inferred for each call, so their values have no types here.
    ///
    /// - Parameter isCautious: whether to say only what holds in every run: an initializer that is also an input can be
    ///   replaced by the caller, and runtimes differ where old versions of an operator are vague.
    /// - Parameter followsComputations: whether the contents of values that nodes compute count, and not only
    ///   constants; most shapes that a graph computes are then known.
    public init(
        of model: Model, table: OpTable = .standard, isCautious: Bool = false, followsComputations: Bool = true
    ) {
        var walk = InferenceWalk(
            model, table: table, isCautious: isCautious, followsComputations: followsComputations)
        if let graph = model.graph { walk.visit(graph) }
        diagnostics = walk.faults.diagnostics
        facts = walk.facts
    }

    /// The type of a value; `nil` when nothing is known of it.
    public subscript(id: ValueID) -> ValueType? { facts[Int(id.index)]?.type }

    /// What is known of a value beside its type: contents too; `nil` when nothing is known.
    public func facts(of id: ValueID) -> ValueFacts? { facts[Int(id.index)] }
}
