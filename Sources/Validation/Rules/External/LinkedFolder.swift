extension Rule {
    /// No folder on the way to external data is a link.
    static let linkedFolder = Rule(
        "external.linked-folder", .warning,
        summary: "no folder on the way to external data is a symbolic link",
        explanation: """
            A folder on the way is a link that stays below the folder of the model. Some runtimes follow it and others \
            do not; this tool does not, and leaves the data alone.
            """,
        check: .externalData(.linkedFolder))
}
