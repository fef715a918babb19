extension Rule {
    /// A tensor with elements has data.
    static let missingData = Rule(
        "tensor.missing-data", reference: "T.one",
        summary: "a tensor with elements has data",
        explanation: """
            The dimensions say that there are elements; no dimensions at all say that there is one. But neither \
            raw_data nor a field for a kind of number has any data, and none are said to be in another file. The \
            weights were stripped, or dims is wrong.
            """,
        check: .tensorData(.missingData))
}
