extension Rule {
    /// Strings are not kept in another file.
    static let externalStrings = Rule(
        "external.strings",
        summary: "strings are not kept in another file",
        explanation: """
            Strings have lengths of their own, which a file of elements has no room for. Store them in string_data.
            """,
        check: .externalData(.strings))
}
