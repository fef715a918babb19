import GraphIR

extension Rule {
    /// The outputs of the main graph have different names.
    static let duplicateOutput = Rule(
        "graph.duplicate-output",
        summary: "the outputs of the main graph have different names",
        explanation: """
            Two outputs of the model have one name, so a caller that asks for outputs by name cannot get both, and \
            runtimes refuse the model or drop one. Remove one of them, or copy the value under a second name.
            """,
        check: .scope { context, reporter in
            guard context.scope.isMainGraph, let graph = context.scope.graph else { return }
            var counts: [ByteString: Int] = [:]
            for name in graph.outputs.compactMap({ $0.value.map(context.model.name(of:)) }) where !name.isEmpty {
                counts[name, default: 0] += 1
                if counts[name] == 2 {
                    reporter.report("two outputs have the name '\(name)'", at: context.location(value: name))
                }
            }
        })
}
