public import GraphIR

extension OpSchema {
    /// What is known of a node's outputs, from what is known of its inputs.
    ///
    /// Arity, attributes and element types are checked first. What is unknown in an input makes no error; it makes the
    /// outputs less known. Operators without an inference function, and those that run subgraphs, give the element
    /// types that follow from the type variables.
    ///
    /// - Parameter inputs: facts by position, `nil` where an optional input is left out.
    /// - Parameter attributes: the node's attributes; the defaults of others are the schema's.
    /// - Returns: one entry for each output.
    /// - Throws: the first fault.
    public func infer(
        inputs: [ValueFacts?], attributes: [Attribute], outputCount: Int
    ) throws(InferenceError) -> [ValueFacts] {
        let context = try context(inputs: inputs, attributes: attributes, outputCount: outputCount)
        return context.padded(try inferenceFunction?(context) ?? [])
    }

    /// What inference functions see of a node, after it is checked.
    func context(
        inputs: [ValueFacts?], attributes: [Attribute], outputCount: Int
    ) throws(InferenceError) -> InferenceContext {
        let types = try TypeBindings(self, inputs: inputs, attributes: attributes, outputCount: outputCount)
        return InferenceContext(
            schema: self, inputs: inputs, attributes: attributes, outputCount: outputCount, types: types)
    }
}

extension InferenceContext {
    /// As many facts as the node has outputs.
    func padded(_ known: [ValueFacts]) -> [ValueFacts] {
        if known.count == outputCount { return known }
        return Array(known.prefix(outputCount)) + (min(known.count, outputCount)..<outputCount).map(unknownOutput)
    }
}
