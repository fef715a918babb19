extension Rule {
    /// External data lie below the folder of the model.
    static let locationOutside = Rule(
        "external.outside", reference: "T.ext.outside",
        summary: "external data lie below the folder of the model",
        explanation: """
            The location leads out of the folder of the model, by .. or through a link, and so to files that are none \
            of its business. Runtimes refuse it. Two dots anywhere in a name are refused too.
            """,
        check: .externalData(.outside))
}
