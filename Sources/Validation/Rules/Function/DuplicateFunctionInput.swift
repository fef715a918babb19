import GraphIR

extension Rule {
    /// The inputs of a function have different names.
    static let duplicateFunctionInput = Rule(
        "function.duplicate-input", reference: "F.input.dup",
        summary: "the inputs of a function have different names",
        explanation: """
            Two formal inputs of a function have one name, so its body can read only one of them.
            """,
        check: .function { context, function, reporter in
            for name in repeatedNames(function.inputs.compactMap { $0.map(context.model.name(of:)) }) {
                reporter.report("two inputs have the name '\(name)'", at: context.location(field: "input \(name)"))
            }
        })
}

/// The names that stand in a list more than once, each once.
func repeatedNames(_ names: [ByteString]) -> [ByteString] {
    var counts: [ByteString: Int] = [:]
    return names.filter { name in
        counts[name, default: 0] += 1
        return counts[name] == 2
    }
}
