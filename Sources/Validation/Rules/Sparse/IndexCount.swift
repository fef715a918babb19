extension Rule {
    /// A sparse tensor has one index a value.
    static let indexCount = Rule(
        "sparse.index-count", reference: "S.nnz",
        summary: "a sparse tensor has one index a value",
        explanation: """
            The first dimension of indices must be the number of values. Values or indices were lost.
            """,
        check: .sparseTensor(.indexCount))
}
