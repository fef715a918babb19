import GraphIR

extension Rule {
    /// There are not too many parameters.
    static let policyParameters = Rule(
        "policy.parameters",
        summary: "the policy's max-parameters: the initializers have no more elements together",
        explanation: """
            The initializers of the main graph and its subgraphs have more elements than the policy's max-parameters. \
            Those of type int64, bool and string are not counted: they are shapes, indices and flags. The count is \
            the one that inspect shows.
            """,
        check: .policy { context, reporter in
            guard let maximum = context.policy.maximumParameters else { return }
            var largest: (id: ValueID, count: Int64)?
            var total: Int64 = 0
            for graph in context.executedScopes.compactMap(\.graph) {
                for initializer in graph.initializers where !initializer.tensor.isStructure {
                    guard let count = initializer.tensor.elementCount else { continue }
                    let (sum, isOver) = total.addingReportingOverflow(count)
                    total = isOver ? .max : sum
                    if let id = initializer.value, count > largest?.count ?? 0 { largest = (id, count) }
                }
            }
            if total <= maximum { return }
            let hint = largest.map { "the largest, '\(context.model.name(of: $0.id))', has \($0.count)" }
            reporter.report("\(total) parameters are more than \(maximum)", at: .model, hint: hint)
        })
}

extension ConstantTensor {
    /// Whether the elements are of a type that no weights have.
    fileprivate var isStructure: Bool { dataType == .int64 || dataType == .bool || dataType == .string }
}
