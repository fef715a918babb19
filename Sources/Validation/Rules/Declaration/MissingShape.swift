import GraphIR

extension Rule {
    /// The tensors that a model takes and gives have a known rank.
    static let missingShape = Rule(
        "declaration.missing-shape", reference: "G.vi.shape",
        summary: "the tensors that a model takes and gives have shapes",
        explanation: """
            The shape of an input or output of the model is missing. Lengths may be open, and then are names or \
            nothing at all, but their number must be known; a scalar has a shape without dimensions. infer-shapes can \
            find the shapes of outputs.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let type = context.tensorType, type.shape == nil else { return }
            reporter.report(
                "the shape is missing", at: context.location(field: "type"))
        })
}
