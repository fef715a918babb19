extension Rule {
    /// The indices of a sparse tensor ascend.
    static let indexOrder = Rule(
        "sparse.index-order", reference: "S.order",
        summary: "the indices of a sparse tensor ascend, each once",
        explanation: """
            Indices are sorted, the last coordinate changing fastest, and none occurs twice. Sort the values and the \
            indices together.
            """,
        check: .sparseTensor(.indexOrder))
}
