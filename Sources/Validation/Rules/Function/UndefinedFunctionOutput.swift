import GraphIR

extension Rule {
    /// A function body gives the outputs of the function.
    static let undefinedFunctionOutput = Rule(
        "function.undefined-output",
        summary: "a function body computes the outputs of the function",
        explanation: """
            An output of a function is neither computed in its body nor one of its inputs, so a call has nothing to \
            give. The name is misspelt, or the node was removed.
            """,
        check: .function { context, function, reporter in
            for case let id? in function.outputs {
                let name = context.model.name(of: id)
                if name.isEmpty || context.names[name] != nil || context.model.reads.isReadUndefined(id) { continue }
                let nearest = reporter.nearest(to: name, among: context.model.visibleNames(in: context.scope))
                reporter.report(
                    "output '\(name)' is not defined", at: context.location(value: name),
                    hint: nearest.map { "did you mean '\($0)'?" })
            }
        })
}
