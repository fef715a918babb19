import GraphIR

extension Rule {
    /// The tensors that a model takes and gives have element types.
    static let missingElementType = Rule(
        "declaration.missing-element-type", reference: "G.vi.elem",
        summary: "the tensors that a model takes and gives have element types",
        explanation: """
            The number in elem_type is missing or 0, which stands for undefined. A runtime cannot allocate such a \
            tensor.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let type = context.tensorType, type.elementType?.rawValue ?? 0 == 0 else {
                return
            }
            reporter.report(
                type.elementType == nil ? "the element type is missing" : "the element type is undefined",
                at: context.location(field: "type"))
        })
}
