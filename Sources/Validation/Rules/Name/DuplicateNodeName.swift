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
            let names = context.scope.nodes.map { $0.name ?? "" }
            let groups = SameNames.groups(of: names) { $0 }.filter { !names[$0[0]].isEmpty }
            let again = groups.flatMap { $0.dropFirst() }.sorted()
            reporter.report(
                again.map { (context.location(ofNode: $0), "this name was used before too") },
                in: context, one: "an earlier node has this name too",
                many: "\(again.count) nodes have names that earlier nodes have")
        })
}
