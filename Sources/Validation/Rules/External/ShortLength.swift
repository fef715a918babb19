extension Rule {
    /// External data are enough for their tensor.
    static let shortLength = Rule(
        "external.short-length",
        summary: "the length of external data is at least that of the tensor",
        explanation: """
            The entry length is less than the bytes that the dimensions and the data type of the tensor take. One of \
            them is wrong, and a reader that trusts the dimensions would take the data of the next tensor.
            """,
        check: .externalData(.shortLength))
}
