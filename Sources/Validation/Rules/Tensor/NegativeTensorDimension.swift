extension Rule {
    /// The dimensions of a constant tensor are not negative.
    static let negativeTensorDimension = Rule(
        "tensor.negative-dimension", reference: "T.dim.neg",
        summary: "the dimensions of a constant tensor are not negative",
        explanation: """
            A constant has a number of elements, so that each of its dimensions is a number of at least 0. An open \
            length, which some tools write as -1, can only be that of an input or of a computed value.
            """,
        check: .tensorData(.negativeDimension))
}
