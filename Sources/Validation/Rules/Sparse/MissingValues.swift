extension Rule {
    /// A sparse tensor has values.
    static let missingValues = Rule(
        "sparse.missing-values", reference: "S.values",
        summary: "a sparse tensor has the field values",
        explanation: """
            The field values holds the elements that are not zero, and the name. It may have no elements, but it \
            cannot be left out.
            """,
        check: .sparseTensor(.missingValues))
}
