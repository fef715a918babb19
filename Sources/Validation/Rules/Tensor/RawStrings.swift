extension Rule {
    /// Strings are not raw bytes.
    static let rawStrings = Rule(
        "tensor.raw-strings", reference: "T.string.raw",
        summary: "strings are stored in string_data",
        explanation: """
            Strings have lengths of their own, which raw_data has no room for. Store each string as one entry of \
            string_data.
            """,
        check: .tensorData(.rawStrings))
}
