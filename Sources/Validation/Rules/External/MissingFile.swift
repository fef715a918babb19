extension Rule {
    /// The file with external data exists.
    static let missingFile = Rule(
        "external.missing-file", reference: "T.ext.missing",
        summary: "the file with external data exists",
        explanation: """
            There is no file at the location, seen from the folder of the model. The model was moved or downloaded \
            without its data, or the data were renamed. The option --external-root names another folder to look in.
            """,
        check: .externalData(.missingFile))
}
