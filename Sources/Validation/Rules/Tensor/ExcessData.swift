extension Rule {
    /// A tensor has no more data than its elements take.
    static let excessData = Rule(
        "tensor.excess-data", .warning,
        summary: "a tensor has no more data than its elements take",
        explanation: """
            The data are more than the dimensions and the data type account for. Readers pass over the rest, so that \
            the model works; but often dims or data_type is wrong.
            """,
        check: .tensorData(.excessData))
}
