extension Rule {
    /// External data are not reached through a link.
    static let symbolicLink = Rule(
        "external.symbolic-link", reference: "T.ext.symlink",
        summary: "the location of external data is no symbolic link",
        explanation: """
            A link could lead to any file of whoever opens the model, so that runtimes refuse to follow it. Put the \
            file itself beside the model. Caches that link files together have this effect.
            """,
        check: .externalData(.symbolicLink))
}
