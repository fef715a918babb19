import GraphIR

extension Rule {
    /// A graph defines its outputs.
    static let undefinedOutput = Rule(
        "graph.undefined-output", reference: "G.output.undef",
        summary: "a graph defines its outputs itself",
        explanation: """
            An output of a graph is neither computed by one of its nodes nor one of its inputs or initializers. The \
            name is misspelt, or the node that computed it was removed. A subgraph cannot hand out a value of the \
            graph around it directly: a node has to copy it.
            """,
        check: .scope { context, reporter in
            guard let graph = context.scope.graph else { return }
            var reported: Set<ByteString> = []
            for case let id? in graph.outputs.map(\.value) {
                let name = context.model.name(of: id)
                // A name that nodes miss too is one fault, reported where it is read.
                guard !name.isEmpty, context.names[name] == nil, !context.model.reads.isReadUndefined(id),
                    reported.insert(name).inserted
                else { continue }
                if context.model.definitions[id] != nil {
                    reporter.report(
                        "output '\(name)' is defined outside of this graph", at: context.location(value: name),
                        hint: "copy the value in the subgraph")
                    continue
                }
                let nearest = reporter.nearest(to: name, among: context.model.visibleNames(in: context.scope))
                reporter.report(
                    "output '\(name)' is not defined", at: context.location(value: name),
                    hint: nearest.map { "did you mean '\($0)'?" })
            }
        })
}
