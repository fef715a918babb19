import GraphIR

extension Rule {
    /// Every input of a model is used.
    static let unusedInput = Rule(
        "unused.input", .warning,
        summary: "every input of a model is used",
        explanation: """
            Nothing reads the input, and it is no output. Whoever runs the model must feed it for nothing; often it is \
            a mask or a length that an exporter took for a constant. Inputs of subgraphs, which their operators \
            prescribe, are left alone.
            """,
        check: .scope { context, reporter in
            guard context.scope.isMainGraph, let graph = context.scope.graph, let uses = context.uses else { return }
            // Before IR version 4 every initializer is an input too.
            let constants = Set(graph.initializers.compactMap { $0.value.map(context.model.name(of:)) })
            let unused = graph.inputs.compactMap(\.value).filter {
                !uses.isRead($0) && !constants.contains(context.model.name(of: $0))
            }
            reporter.report(
                "the input is not used", note: "nor is this one", atEach: unused.map(context.location(ofValue:)))
        })
}
