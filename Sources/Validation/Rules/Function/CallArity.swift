import GraphIR

extension Rule {
    /// A call has no more inputs and outputs than the function.
    static let callArity = Rule(
        "function.call-arity",
        summary: "a call has no more inputs and outputs than the function",
        explanation: """
            A node calls a function of the model with more inputs or outputs than the function declares, so some of \
            them have no meaning. Fewer are allowed: the others are left out.
            """,
        check: .node { context, reporter in
            guard case .function(let index) = context.meaning else { return }
            let function = context.model.model.functions[index]
            for (found, declared, noun) in [
                (context.node.inputs.count, function.inputs.count, "input"),
                (context.node.outputs.count, function.outputs.count, "output"),
            ] where found > declared {
                reporter.report(
                    "\(function.op) has \(counted(declared, noun)), found \(found)", at: context.location(field: noun))
            }
        })
}
