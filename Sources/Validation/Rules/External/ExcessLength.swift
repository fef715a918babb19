extension Rule {
    /// External data are no more than their tensor takes.
    static let excessLength = Rule(
        "external.excess-length", .warning,
        summary: "the length of external data is no more than that of the tensor",
        explanation: """
            The entry length is more than the bytes that the dimensions and the data type of the tensor take. Some \
            runtimes pass over the rest, and others refuse the model.
            """,
        check: .externalData(.excessLength))
}
