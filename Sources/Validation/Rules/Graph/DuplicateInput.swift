import GraphIR

extension Rule {
    /// The inputs of a graph have different names.
    static let duplicateInput = Rule(
        "graph.duplicate-input", reference: "G.input.dup",
        summary: "the inputs of a graph have different names",
        explanation: """
            Two inputs of one graph have one name, so a caller cannot say which of them is meant, and nodes read only \
            one of them.
            """,
        check: .scope { context, reporter in
            guard context.scope.graph != nil else { return }
            reportOnce(context.names.repetitions.filter(\.isOfInput)) { repetition in
                let name = repetition.name
                reporter.report("two inputs have the name '\(name)'", at: context.location(value: name))
            }
        })
}

extension ScopeNames.Repetition {
    /// Whether two inputs have the name.
    var isOfInput: Bool { if case .input = again { true } else { false } }
}

/// Reports the first repetition of each name.
func reportOnce(_ repetitions: [ScopeNames.Repetition], _ report: (ScopeNames.Repetition) -> Void) {
    var reported: Set<ByteString> = []
    for repetition in repetitions where reported.insert(repetition.name).inserted { report(repetition) }
}
