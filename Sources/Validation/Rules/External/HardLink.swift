extension Rule {
    /// The file with external data has one name.
    static let hardLink = Rule(
        "external.hard-link", reference: "T.ext.hardlink",
        summary: "the file with external data has one name",
        explanation: """
            The file has several names (hard links), and so may be a file that its owner keeps elsewhere for another \
            purpose. Runtimes refuse it; copy the file.
            """,
        check: .externalData(.hardLink))
}
