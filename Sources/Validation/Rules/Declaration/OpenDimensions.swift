import GraphIR

extension Rule {
    /// The inputs of a model have fixed shapes.
    static let openDimensions = Rule(
        "declaration.open-dimension", .info,
        summary: "the inputs of a model have fixed shapes",
        explanation: """
            Lengths that are open let one model serve batches and images of any size. Some targets need them all to be \
            numbers before they take a model.
            """,
        check: .scope { context, reporter in
            guard context.scope.isMainGraph, let graph = context.scope.graph else { return }
            let open = graph.inputs.filter {
                $0.type?.tensorType?.shape?.sizes.contains { $0.fixedValue == nil } ?? false
            }
            reporter.report(
                "the input has open dimensions", note: "here too",
                atEach: open.compactMap { $0.value.map(context.location(ofValue:)) })
        })
}
