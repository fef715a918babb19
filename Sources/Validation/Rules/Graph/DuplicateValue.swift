import GraphIR

extension Rule {
    /// Every value is computed by one node only.
    static let duplicateValue = Rule(
        "graph.duplicate-value", reference: "G.ssa",
        summary: "a node writes only names that are not defined yet",
        explanation: """
            A node writes a value whose name an input, an initializer, an earlier node or a graph around it has \
            already defined. In ONNX every name stands for one value only; whoever reads the name would get one of the \
            two.
            """,
        check: .scope { context, reporter in
            if context.scope.function == nil { reportDuplicateValues(context, &reporter) }
        })
}

/// Reports the names that nodes of a scope define again, each once.
func reportDuplicateValues(_ context: ScopeContext, _ reporter: inout Reporter) {
    var reported: Set<ByteString> = []
    for repetition in context.names.repetitions {
        guard case .node(let node, _) = repetition.again, reported.insert(repetition.name).inserted else { continue }
        let name = repetition.name
        reporter.report(
            "'\(name)' is defined already", at: context.location(ofNode: node.index, value: name),
            notes: [
                .init(
                    "first defined here as \(repetition.first.kind)",
                    at: context.location(of: repetition.first, value: name))
            ])
    }
    guard context.scope.parent != nil else { return }
    for (index, node) in context.scope.nodes.enumerated() {
        for case let id? in node.outputs {
            let name = context.model.name(of: id)
            guard !name.isEmpty, let outer = context.model.outerDefinition(of: name, for: context.scope),
                reported.insert(name).inserted
            else { continue }
            reporter.report(
                "'\(name)' is defined already, outside of this graph", at: context.location(ofNode: index, value: name),
                notes: [
                    .init(
                        "first defined here as \(outer.origin.kind)", at: context.model.location(of: outer, value: name)
                    )
                ])
        }
    }
}

extension ModelContext {
    /// The place of a definition in an outer scope.
    func location(of outer: (scope: Int, origin: Origin), value: ByteString) -> Location {
        let scope = scopes[outer.scope]
        guard case .node(let node, _) = outer.origin else { return Location(in: scope.path, value: value) }
        return location(of: Reads.Place(scope: outer.scope, node: node.index), value: value)
    }
}
