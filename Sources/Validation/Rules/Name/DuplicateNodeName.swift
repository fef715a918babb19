import GraphIR

extension Rule {
    /// The nodes of a graph have names of their own.
    static let duplicateNodeName = Rule(
        "name.duplicate-node", .warning,
        summary: "the nodes of a graph have different names",
        explanation: """
            Names tell nodes apart in messages, profiles and tools that edit a graph. Some runtimes refuse a graph in \
            which two nodes have one name. Nodes without names are left alone.
            """,
        check: .scope { context, reporter in
            reporter.report(
                "an earlier node has the same name", note: "this name was used before too",
                atEach: context.oddNames.repeatedNodes, place: { context.location(ofNode: $0) })
        })
}
