import GraphIR

/// An operator together with the rules that infer it.
final class ResolvedOp: Sendable {
    let schema: OpSchema
    /// Infers the outputs; `nil` when no function is written.
    let function: InferenceFunction?
    /// How the operator runs its subgraphs; `nil` when it has none.
    let subgraphs: SubgraphRule?

    init(_ schema: OpSchema) {
        self.schema = schema
        function = InferenceRegistry.function(for: schema)
        subgraphs = schema.op.domain == nil ? schema.op.type.flatMap { subgraphRules[$0] } : nil
    }
}
