import GraphIR

extension Rule {
    /// Every value that is read is defined somewhere.
    static let undefinedValue = Rule(
        "graph.undefined-value", reference: "G.topo",
        summary: "every value that a node reads is defined",
        explanation: """
            A node reads a value that is no graph input, no initializer and no output of any node that it can see. The \
            name is misspelt, or the node that computes the value was removed. A runtime refuses such a model.
            """,
        check: .scope { context, reporter in
            if context.scope.function == nil { reportUndefinedValues(context, &reporter) }
        })
}

/// Reports the undefined values whose first reader is in a scope, each once.
func reportUndefinedValues(_ context: ScopeContext, _ reporter: inout Reporter) {
    let model = context.model
    for read in model.reads.undefinedByScope[context.scope.index] ?? [] {
        guard let first = read.readers.first else { continue }
        let name = model.name(of: read.value)
        let nearest = reporter.nearest(to: name, among: model.visibleNames(in: context.scope))
        reporter.report(
            "'\(name)' is not defined", at: model.location(of: first, value: name),
            notes: read.readers.dropFirst().map { .init("read here too", at: model.location(of: $0)) },
            hint: nearest.map { "did you mean '\($0)'?" })
    }
}
