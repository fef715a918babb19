extension Rule {
    /// The location of external data is relative.
    static let absoluteLocation = Rule(
        "external.absolute-location", reference: "T.ext.absolute",
        summary: "the location of external data is relative to the model",
        explanation: """
            An absolute path would work on one machine only, and would let a model read any file of whoever opens it. \
            Runtimes refuse it. Put the data beside the model, and name it from there.
            """,
        check: .externalData(.absoluteLocation))
}
