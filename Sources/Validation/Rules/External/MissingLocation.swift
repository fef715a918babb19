extension Rule {
    /// A tensor says in which file its data are.
    static let missingLocation = Rule(
        "external.missing-location", reference: "T.ext.nolocation",
        summary: "a tensor whose data are elsewhere names the file",
        explanation: """
            The tensor says that its data are in another file, but external_data has no entry location with a value. \
            The key is written in lower case.
            """,
        check: .externalData(.missingLocation))
}
