extension Rule {
    /// The file with external data can be opened.
    static let unreadableFile = Rule(
        "external.unreadable-file", reference: "T.ext.path",
        summary: "the file with external data can be opened",
        explanation: """
            The system refuses to open the file: permissions are missing, or the path is longer than it may be.
            """,
        check: .externalData(.unreadable))
}
