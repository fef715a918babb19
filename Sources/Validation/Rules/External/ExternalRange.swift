extension Rule {
    /// External data lie within their file.
    static let externalRange = Rule(
        "external.range",
        summary: "external data lie within their file",
        explanation: """
            The offset, or the offset and the length together, pass the end of the file. The file was cut off, or \
            belongs to another version of the model.
            """,
        check: .externalData(.range))
}
