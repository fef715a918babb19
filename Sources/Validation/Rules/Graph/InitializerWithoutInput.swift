import GraphIR

extension Rule {
    /// Before IR version 4 every initializer is an input too.
    static let initializerWithoutInput = Rule(
        "graph.initializer-without-input", reference: "G.init.ir3",
        summary: "before IR version 4 every initializer is an input too",
        explanation: """
            Up to IR version 3 an initializer was the default of an input, and had to have the name of one. From \
            version 4 on it may stand for itself. Such a model usually only has a too low ir_version.
            """,
        check: .scope { context, reporter in
            guard let graph = context.scope.graph, context.model.irVersion < 4, context.model.irVersion != 0 else {
                return
            }
            let inputs = Set(graph.inputs.compactMap { $0.value.map(context.model.name(of:)) })
            let alone = graph.constants.map(context.model.name(of:)).filter {
                !$0.isEmpty && !inputs.contains($0)
            }
            guard let first = alone.first else { return }
            let others = alone.count > 1 ? " and \(counted(alone.count - 1, "other initializer"))" : ""
            reporter.report(
                "'\(first)'\(others) must be graph inputs too in a model of IR version \(context.model.irVersion)",
                at: context.location(value: first), hint: "set ir_version to 4")
        })
}
