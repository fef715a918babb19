import GraphIR

extension Rule {
    /// Inputs and constants of a subgraph do not hide outer values.
    static let shadowedName = Rule(
        "graph.shadowed-name",
        summary: "inputs and initializers of a subgraph have names that the graphs around it do not use",
        explanation: """
            An input or initializer of a subgraph has the name of a value that the subgraph could also read from \
            outside. The format forbids that: tools that look names up in one table mix the two values up. Rename the \
            inner one.
            """,
        check: .scope { context, reporter in
            guard context.scope.parent != nil, context.scope.graph != nil else { return }
            var reported: Set<ByteString> = []
            for (id, origin) in context.scope.definitions {
                if case .node = origin { return }
                let name = context.model.name(of: id)
                guard !name.isEmpty, let outer = context.model.outerDefinition(of: name, for: context.scope),
                    reported.insert(name).inserted
                else { continue }
                reporter.report(
                    "\(origin.kind) '\(name)' hides a value of a graph around it", at: context.location(value: name),
                    notes: [
                        .init(
                            "defined here as \(outer.origin.kind)", at: context.model.location(of: outer, value: name))
                    ])
            }
        })
}
