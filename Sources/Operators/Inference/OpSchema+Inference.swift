public import GraphIR

extension OpSchema {
    /// What is known of a node's outputs, from what is known of its inputs.
    ///
    /// Arity and element types are checked first. What is unknown in an input makes no error; it makes the outputs less
    /// known. Operators without an inference function give the element types that follow from the type variables.
    ///
    /// - Parameter inputs: facts by position, `nil` where an optional input is left out.
    /// - Parameter attributes: the node's attributes; the defaults of others are the schema's.
    /// - Returns: one entry for each output.
    /// - Throws: the first fault.
    public func infer(
        inputs: [ValueFacts?], attributes: [Attribute], outputCount: Int
    ) throws(InferenceError) -> [ValueFacts] {
        let types = try TypeBindings(self, inputs: inputs, outputCount: outputCount)
        let context = InferenceContext(
            schema: self, inputs: inputs, attributes: attributes, outputCount: outputCount, types: types)
        let known = try InferenceRegistry.function(for: self)?(context) ?? []
        return Array(known.prefix(outputCount))
            + (min(known.count, outputCount)..<outputCount).map(context.unknownOutput)
    }
}
