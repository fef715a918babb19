import GraphIR

extension Rule {
    /// Names are free of control characters.
    static let controlCharacter = Rule(
        "name.control-character", .warning,
        summary: "names are free of control characters",
        explanation: """
            Line breaks, escape sequences and zero bytes in names disturb terminals, logs and every tool that keeps \
            names in C strings. A name with a zero byte is cut there, and may become that of another value.
            """,
        check: .scope { context, reporter in
            let places =
                context.oddNames.disturbingValues.map(context.location(ofValue:))
                + context.oddNames.disturbingNodes.map { context.location(ofNode: $0) }
            reporter.report("the name has control characters", note: "this one too", atEach: places)
        })
}
