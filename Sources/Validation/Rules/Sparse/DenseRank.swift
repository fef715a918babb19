extension Rule {
    /// A sparse tensor has dimensions.
    static let denseRank = Rule(
        "sparse.dense-rank", reference: "S.rank",
        summary: "a sparse tensor has at least one dimension",
        explanation: """
            The field dims gives the shape of the dense tensor. It is empty, and a scalar cannot be sparse.
            """,
        check: .sparseTensor(.denseRank))
}
