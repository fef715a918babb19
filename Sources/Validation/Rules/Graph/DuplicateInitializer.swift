import GraphIR

extension Rule {
    /// The initializers of a graph have different names.
    static let duplicateInitializer = Rule(
        "graph.duplicate-initializer", reference: "G.init.dup",
        summary: "the initializers of a graph have different names",
        explanation: """
            Two initializers, dense or sparse, have one name. Which of the two constants nodes read is left to the \
            reader of the file.
            """,
        check: .scope { context, reporter in
            reportOnce(context.names.repetitions.filter { $0.again == .initializer }) { repetition in
                let name = repetition.name
                reporter.report("two initializers have the name '\(name)'", at: context.location(value: name))
            }
        })
}
