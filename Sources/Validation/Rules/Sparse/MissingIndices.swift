extension Rule {
    /// The values of a sparse tensor have places.
    static let missingIndices = Rule(
        "sparse.missing-indices", reference: "S.noindex",
        summary: "a sparse tensor with values has indices",
        explanation: """
            There are values, but the field indices, which says where in the dense tensor they are, is missing.
            """,
        check: .sparseTensor(.missingIndices))
}
