extension Rule {
    /// The indices of a sparse tensor lie within it.
    static let indexRange = Rule(
        "sparse.index-range", reference: "S.range",
        summary: "the indices of a sparse tensor lie within its dimensions",
        explanation: """
            Coordinates are at least 0 and less than the dimension; positions in the flattened tensor are less than \
            its number of elements. A reader that trusts such an index writes outside the tensor.
            """,
        check: .sparseTensor(.indexRange))
}
