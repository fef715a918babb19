extension Rule {
    /// The dimensions of a sparse tensor are positive.
    static let sparseDimensions = Rule(
        "sparse.dimensions", reference: "S.dims",
        summary: "the dimensions of a sparse tensor are positive",
        explanation: """
            A dimension of 0 or less leaves no place for an element. The dimensions of the dense tensor are all known \
            and at least 1.
            """,
        check: .sparseTensor(.dimensions))
}
