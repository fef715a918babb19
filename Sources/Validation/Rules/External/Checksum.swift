extension Rule {
    /// The file with external data is the one that the model was written with.
    static let checksum = Rule(
        "external.checksum",
        summary: "the checksum of a file with external data is that in the model",
        explanation: """
            The entry checksum is the SHA-1 digest of the whole file. The file has another: it was changed, or belongs \
            to another version of the model. Files are read for this only when it is asked for.
            """,
        check: .externalData(.checksum))
}
