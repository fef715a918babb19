extension Rule {
    /// The values of a sparse tensor are a list.
    static let valuesRank = Rule(
        "sparse.values-rank", reference: "S.values.rank",
        summary: "the values of a sparse tensor have one dimension",
        explanation: """
            The elements that are not zero are a plain list, each with its place in indices. values must have one \
            dimension: their number.
            """,
        check: .sparseTensor(.valuesRank))
}
