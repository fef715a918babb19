import GraphIR

extension Rule {
    /// The attributes of a node have different names.
    static let duplicateAttribute = Rule(
        "node.duplicate-attribute", reference: "N.attr.dup",
        summary: "the attributes of a node have different names",
        explanation: """
            A node has an attribute twice, and nothing says which of the values counts. Remove one of them.
            """,
        check: .node { context, reporter in
            let names = context.node.attributes.compactMap(\.name)
            if names.count < 2 { return }
            var counts: [ByteString: Int] = [:]
            for name in names where !name.isEmpty {
                counts[name, default: 0] += 1
                if counts[name] == 2 {
                    reporter.report(
                        "attribute '\(name)' stands there more than once",
                        at: context.location(field: "attribute \(name)"))
                }
            }
        })
}
