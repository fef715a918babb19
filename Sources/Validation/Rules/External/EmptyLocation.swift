extension Rule {
    /// The location of external data is not empty.
    static let emptyLocation = Rule(
        "external.empty-location", reference: "T.ext.empty",
        summary: "the location of external data is not empty",
        explanation: """
            The entry location of external_data must be the path of a file, relative to the folder of the model. It is \
            empty.
            """,
        check: .externalData(.emptyLocation))
}
