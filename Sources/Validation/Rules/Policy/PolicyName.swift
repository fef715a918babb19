import GraphIR

extension Rule {
    /// Names match their patterns.
    static let policyName = Rule(
        "policy.name",
        summary: "names match the policy's patterns",
        explanation: """
            The name of an input, an output, a node or an initializer matches none of the patterns in the policy's \
            input-names, output-names, node-names or initializer-names. A node without a name matches only a pattern \
            that stands for the empty name too. Code that feeds the model by name breaks when a name changes.
            """,
        check: .policy { context, reporter in
            let names = context.policy.names
            if let graph = context.model.model.graph {
                let defaults = Set(graph.initializers.compactMap { $0.value.map(context.model.name) })
                let inputs = graph.inputs.compactMap(\.value).map(context.model.name)
                    .filter { !defaults.contains($0) }
                compare(.input, inputs, names, &reporter) { Location(value: $0) }
                let outputs = graph.outputs.compactMap(\.value).map(context.model.name)
                compare(.output, outputs, names, &reporter) { Location(value: $0) }
            }
            for scope in context.executedScopes {
                reporter.enter(scope: scope.index)
                let constants = (scope.graph?.initializers ?? []).compactMap(\.value).map(context.model.name)
                compare(.initializer, constants, names, &reporter) { Location(in: scope.path, value: $0) }
                for (index, node) in scope.nodes.enumerated() {
                    reporter.enter(scope: scope.index, node: index)
                    let place = Location(in: scope.path, node: NodePlace(node, at: index), field: "name")
                    compare(.node, [node.name ?? ""], names, &reporter) { _ in place }
                }
            }
        })
}

private func compare(
    _ kind: Policy.NameKind, _ names: [ByteString], _ patterns: [Policy.NameKind: [Glob]],
    _ reporter: inout Reporter, at place: (ByteString) -> Location
) {
    guard let allowed = patterns[kind] else { return }
    for name in names where !allowed.matches(name) {
        reporter.report(
            "the \(kind.rawValue) name '\(name)' matches none of the patterns", at: place(name),
            hint: "allowed: \(allowed.listing)")
    }
}
