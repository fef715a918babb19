public import GraphIR

extension OpSchema {
    /// What is known of a node's outputs, from what is known of its inputs.
    ///
    /// Arity, attributes and element types are checked first. What is unknown in an input makes no error; it makes the
    /// outputs less known. Operators without an inference function, and those that run subgraphs, give the element
    /// types that follow from the type variables.
    ///
    /// Says only what all runtimes agree on.
    ///
    /// - Parameter inputs: facts by position, `nil` where an optional input is left out.
    /// - Parameter attributes: the node's attributes; the defaults of others are the schema's.
    /// - Returns: one entry for each output.
    /// - Throws: the first fault.
    public func infer(
        inputs: [ValueFacts?], attributes: [Attribute], outputCount: Int
    ) throws(InferenceError) -> [ValueFacts] {
        let op = ResolvedOp(self)
        return try op.infer(
            op.context(
                inputs: inputs, attributes: attributes, outputCount: outputCount, isCautious: true,
                remarks: InferenceRemarks()))
    }
}

extension ResolvedOp {
    /// The facts of a node's outputs.
    func infer(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
        try checked(function?(context) ?? [], context)
    }

    /// Facts for each output, none of a type that this version of the operator cannot give.
    func checked(_ known: [ValueFacts], _ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
        let result = context.padded(known)
        do throws(InferenceError) {
            for (slot, facts) in result.enumerated() { try check(facts, slot) }
        } catch {
            if context.isCautious { throw error }
            context.remarks.addTypeFault(error)
        }
        return result
    }

    /// What inference functions see of a node, after it is checked.
    ///
    /// Inputs of wrong types need not leave the outputs unknown: then the fault is a remark, unless caution is asked for.
    func context(
        inputs: [ValueFacts?], attributes: [Attribute], outputCount: Int, isCautious: Bool,
        remarks: InferenceRemarks
    ) throws(InferenceError) -> InferenceContext {
        func context(_ types: TypeBindings) -> InferenceContext {
            InferenceContext(
                op: self, inputs: inputs, attributes: attributes, outputCount: outputCount, types: types,
                isCautious: isCautious, remarks: remarks)
        }
        do throws(InferenceError) {
            return context(
                try TypeBindings(schema, inputs: inputs, attributes: attributes, outputCount: outputCount))
        } catch {
            guard error.id == "type.input" || error.id == "type.mismatch" else { throw error }
            let context = context(TypeBindings(schema, trusting: inputs))
            let fault = completed(error, by: context)
            _ = remarks.taken()
            if isCautious || fault.id != error.id { throw fault }
            remarks.addTypeFault(fault)
            return context
        }
    }

    /// A fault of an input's type, with what else is wrong when the operator cannot use the inputs' shapes either.
    private func completed(_ fault: InferenceError, by context: InferenceContext) -> InferenceError {
        do throws(InferenceError) {
            _ = try function?(context)
            return fault
        } catch {
            if error.id == "type.input-kind" { return InferenceError(error.id, fault.message, field: fault.field) }
            guard Self.universalFaults.contains(error.id) else { return fault }
            return InferenceError("type.operands", "\(fault.message); \(error.message)", field: fault.field)
        }
    }

    /// The faults of shapes that every reader finds.
    private static let universalFaults: Set<String> = [
        "shape.rank", "shape.broadcast", "shape.mismatch", "shape.axis", "shape.matmul", "shape.gemm", "shape.concat",
        "shape.gather", "shape.onehot", "shape.pad", "shape.tile", "shape.slice", "shape.resize", "type.operands",
    ]

    /// An attribute may ask for a type that this version cannot give.
    private func check(_ output: ValueFacts, _ slot: Int) throws(InferenceError) {
        guard let type = output.type, type.isComplete,
            let parameter = OpSignature.parameter(at: slot, of: schema.signature.outputs)
        else { return }
        let variable = schema.signature.variables[parameter.variable]
        if !variable.accepts(type) {
            throw InferenceError(
                "type.output",
                "output \(parameter.name): expected \(variable.expectation), found \(type.withoutShapes)")
        }
    }
}

extension OpSignature.Variable {
    /// The allowed types as messages name them.
    var expectation: String {
        (types.count > 1 ? "one of " : "") + types.map(\.description).joined(separator: ", ")
    }
}

extension InferenceContext {
    /// As many facts as the node has outputs.
    func padded(_ known: [ValueFacts]) -> [ValueFacts] {
        if known.count == outputCount { return known }
        return Array(known.prefix(outputCount)) + (min(known.count, outputCount)..<outputCount).map(unknownOutput)
    }
}
