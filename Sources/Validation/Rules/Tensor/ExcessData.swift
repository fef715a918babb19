extension Rule {
    /// A tensor has no more data than its elements take.
    static let excessData = Rule(
        "tensor.excess-data", .warning,
        summary: "a tensor has no more data than its elements take",
        explanation: """
            The data are more than the dimensions and the data type account for. The reference takes such a model, but \
            some runtimes refuse it; often dims or data_type is wrong. Write the tensor again with what belongs to it.
            """,
        check: .tensorData(.excessData))
}
