import GraphIR

/// What a node's inputs say about its operator's type variables; making it checks arity and types.
struct TypeBindings {
    /// A type variable's meaning, and the input that decided it.
    private struct Binding {
        let type: ValueType
        let input: String
    }

    private let schema: OpSchema
    private var bindings: [String: Binding] = [:]

    init(_ schema: OpSchema, inputs: [ValueFacts?], outputCount: Int) throws(InferenceError) {
        self.schema = schema
        try Self.checkCounts(schema, inputs: inputs, outputCount: outputCount)
        for (position, facts) in inputs.enumerated() {
            guard let parameter = schema.input(at: position), let type = facts?.type, type.isComplete else { continue }
            try bind(parameter, to: type.withoutShapes)
        }
    }

    /// The type of an output without its shape; `nil` when it does not follow from the inputs.
    func outputType(_ slot: Int) -> ValueType? {
        guard let parameter = schema.output(at: slot) else { return nil }
        if parameter.isHomogeneous, let binding = bindings[parameter.typeName] { return binding.type }
        let allowed = schema.allowedTypes(of: parameter)
        return allowed.count == 1 ? allowed.first : nil
    }

    private mutating func bind(_ parameter: FormalParameter, to type: ValueType) throws(InferenceError) {
        let allowed = schema.allowedTypes(of: parameter)
        guard allowed.contains(type) else {
            let expected = allowed.map(\.description).joined(separator: ", ")
            throw InferenceError(
                "type.input",
                "input \(parameter.name): expected \(allowed.count > 1 ? "one of " : "")\(expected), found \(type)")
        }
        guard parameter.isHomogeneous else { return }
        guard let earlier = bindings[parameter.typeName] else {
            bindings[parameter.typeName] = Binding(type: type, input: parameter.name)
            return
        }
        if earlier.type != type {
            let other = earlier.input == parameter.name ? "the ones before it" : "input \(earlier.input)"
            throw InferenceError(
                "type.mismatch", "input \(parameter.name): expected \(earlier.type) like \(other), found \(type)")
        }
    }

    private static func checkCounts(
        _ schema: OpSchema, inputs: [ValueFacts?], outputCount: Int
    ) throws(InferenceError) {
        guard schema.inputCounts.contains(inputs.count) else {
            throw InferenceError(
                "node.input-count", "expected \(describe(schema.inputCounts)) inputs, found \(inputs.count)")
        }
        guard schema.outputCounts.contains(outputCount) else {
            throw InferenceError(
                "node.output-count", "expected \(describe(schema.outputCounts)) outputs, found \(outputCount)")
        }
        for (position, facts) in inputs.enumerated() where facts == nil {
            if let parameter = schema.input(at: position), !parameter.isOptional, !parameter.isVariadic {
                throw InferenceError("node.missing-input", "input \(parameter.name) is required")
            }
        }
        let allowed = schema.allowedOutputCounts
        if !allowed.isEmpty, !allowed.contains(outputCount) {
            let list = allowed.map(String.init).joined(separator: " or ")
            throw InferenceError("node.output-count", "expected \(list) outputs, found \(outputCount)")
        }
    }

    private static func describe(_ counts: ClosedRange<Int>) -> String {
        if counts.upperBound == Int.max { return "at least \(counts.lowerBound)" }
        return counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    }
}
