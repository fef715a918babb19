import GraphIR

extension Rule {
    /// Operators are those of the standard.
    static let customOperator = Rule(
        "operator.custom", .info,
        summary: "all operators are those of the standard, or functions of the model",
        explanation: """
            The domain is not one of ONNX, and the model has no such function. Only a runtime to which somebody has \
            added the operator can run it, and its types cannot be inferred.
            """,
        check: .scope { context, reporter in
            let custom = context.customNodes
            guard let first = custom.first else { return }
            var names: [OpName] = []
            for op in custom.map({ context.scope.nodes[$0].op }) where names.count <= 8 && !names.contains(op) {
                names.append(op)
            }
            let list = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 8 ? ", …" : "")
            reporter.report(
                custom.count == 1 ? "\(list) is no operator of ONNX" : "\(custom.count) nodes are of custom operators: \(list)",
                at: custom.count == 1 ? context.location(ofNode: first) : context.location())
        })
}
