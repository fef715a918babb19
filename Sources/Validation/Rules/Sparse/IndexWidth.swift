extension Rule {
    /// An index of a sparse tensor has one coordinate a dimension.
    static let indexWidth = Rule(
        "sparse.index-width", reference: "S.width",
        summary: "an index of a sparse tensor has one coordinate a dimension",
        explanation: """
            A table of indices must have as many columns as the dense tensor has dimensions.
            """,
        check: .sparseTensor(.indexWidth))
}
