extension Rule {
    /// The location of external data is a regular file.
    static let notAFile = Rule(
        "external.not-a-file", reference: "T.ext.missing",
        summary: "the location of external data is a regular file",
        explanation: """
            The location is a folder, a pipe or a device. The data must be in a regular file.
            """,
        check: .externalData(.notAFile))
}
