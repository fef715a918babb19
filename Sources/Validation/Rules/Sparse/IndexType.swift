extension Rule {
    /// The indices of a sparse tensor are 64-bit integers.
    static let indexType = Rule(
        "sparse.index-type", reference: "S.type",
        summary: "the indices of a sparse tensor are int64",
        explanation: """
            Indices are int64, whatever the size of the tensor. Convert them.
            """,
        check: .sparseTensor(.indexType))
}
