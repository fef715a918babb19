extension Rule {
    /// The indices of a sparse tensor are a list or a table.
    static let indexRank = Rule(
        "sparse.index-rank", reference: "S.indices.rank",
        summary: "the indices of a sparse tensor have one or two dimensions",
        explanation: """
            Indices are either a list of positions in the flattened tensor, or a table with one row of coordinates a \
            value.
            """,
        check: .sparseTensor(.indexRank))
}
