import GraphIR

extension OpSchema {
    /// Checks the numbers of a node's inputs and outputs and the kinds of its attributes.
    ///
    /// - Throws: a fault whose id starts with `node.`.
    func checkStructure(
        inputs: [ValueFacts?], attributes: [Attribute], outputCount: Int
    ) throws(InferenceError) {
        guard inputCounts.contains(inputs.count) else {
            throw InferenceError(
                "node.input-count", "expected \(Self.describe(inputCounts)) inputs, found \(inputs.count)")
        }
        guard outputCounts.contains(outputCount) else {
            throw InferenceError(
                "node.output-count", "expected \(Self.describe(outputCounts)) outputs, found \(outputCount)")
        }
        for (position, facts) in inputs.enumerated() where facts == nil {
            let parameter = OpSignature.parameter(at: position, of: signature.inputs)
            if let parameter, !parameter.isOptional, !parameter.isVariadic {
                throw InferenceError("node.missing-input", "input \(parameter.name) is required")
            }
        }
        if !allowedOutputCounts.isEmpty, !allowedOutputCounts.contains(outputCount) {
            let list = allowedOutputCounts.map(String.init).joined(separator: " or ")
            throw InferenceError("node.output-count", "expected \(list) outputs, found \(outputCount)")
        }
        try check(attributes)
    }

    private func check(_ given: [Attribute]) throws(InferenceError) {
        for index in signature.requiredAttributes {
            let name = attributes[index].name
            if !given.contains(where: { $0.name == name }) {
                throw InferenceError("node.missing-attribute", "attribute \(name) is required")
            }
        }
        for attribute in given {
            guard let name = attribute.name, let expected = self.attribute(name) else { continue }
            if attribute.value?.kind != expected.kind {
                throw InferenceError("node.attribute-type", "attribute \(name) has another type than the schema's")
            }
        }
    }

    private static func describe(_ counts: ClosedRange<Int>) -> String {
        if counts.upperBound == Int.max { return "at least \(counts.lowerBound)" }
        return counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    }
}
