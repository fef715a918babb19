import GraphIR

extension Rule {
    /// Initializers have names.
    static let unnamedInitializer = Rule(
        "graph.unnamed-initializer", reference: "G.init.name",
        summary: "initializers have names",
        explanation: """
            An initializer, dense or sparse, has no name, so no node can read it. For a sparse one the name is that of \
            its tensor of values.
            """,
        check: .scope { context, reporter in
            guard let graph = context.scope.graph else { return }
            let lists = [
                ("initializer", graph.initializers.map(\.value)),
                ("sparse_initializer", graph.sparseInitializers.map(\.value)),
            ]
            for (field, values) in lists {
                for (index, value) in values.enumerated()
                where value.map({ context.model.name(of: $0).isEmpty }) ?? true {
                    reporter.report("\(field) \(index) has no name", at: context.location(field: "\(field) \(index)"))
                }
            }
        })
}
