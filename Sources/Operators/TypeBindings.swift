import GraphIR

/// What a node's inputs say about its operator's type variables; making it checks arity, attributes and types.
struct TypeBindings {
    private let signature: OpSignature
    /// The meaning of each type variable.
    private var bindings: [ValueType?]

    init(
        _ schema: OpSchema, inputs: [ValueFacts?], attributes: [Attribute] = [], outputCount: Int
    ) throws(InferenceError) {
        signature = schema.signature
        bindings = Array(repeating: nil, count: signature.variables.count)
        try schema.checkStructure(inputs: inputs, attributes: attributes, outputCount: outputCount)
        for (position, facts) in inputs.enumerated() {
            guard let type = facts?.type, type.isComplete,
                let parameter = OpSignature.parameter(at: position, of: signature.inputs)
            else { continue }
            try bind(parameter, to: type, from: position)
        }
    }

    /// What the first tensor of each type variable says, for a node whose inputs have wrong types.
    init(_ schema: OpSchema, trusting inputs: [ValueFacts?]) {
        signature = schema.signature
        bindings = Array(repeating: nil, count: signature.variables.count)
        for (position, facts) in inputs.enumerated() {
            guard let type = facts?.type, type.tensorType != nil, type.isComplete,
                let parameter = OpSignature.parameter(at: position, of: signature.inputs), parameter.isHomogeneous
            else { continue }
            bindings[parameter.variable] = bindings[parameter.variable] ?? type
        }
    }

    /// The type of an output without its shape; `nil` when it does not follow from the inputs.
    func outputType(_ slot: Int) -> ValueType? {
        guard let parameter = OpSignature.parameter(at: slot, of: signature.outputs) else { return nil }
        if parameter.isHomogeneous, let bound = bindings[parameter.variable] { return bound.withoutShapes }
        let allowed = signature.variables[parameter.variable].types
        return allowed.count == 1 ? allowed.first : nil
    }

    /// The element type of an output that is a tensor.
    func outputElementType(_ slot: Int) -> DataType? {
        guard let parameter = OpSignature.parameter(at: slot, of: signature.outputs) else { return nil }
        if parameter.isHomogeneous, let bound = bindings[parameter.variable] { return bound.tensorType?.elementType }
        let allowed = signature.variables[parameter.variable].types
        return allowed.count == 1 ? allowed.first?.tensorType?.elementType : nil
    }

    private mutating func bind(
        _ parameter: OpSignature.Parameter, to type: ValueType, from position: Int
    ) throws(InferenceError) {
        let variable = signature.variables[parameter.variable]
        guard variable.accepts(type) else {
            throw InferenceError(
                "type.input",
                "input \(parameter.name): expected \(variable.expectation), found \(type.withoutShapes)",
                field: "input \(position)")
        }
        guard parameter.isHomogeneous else { return }
        guard let earlier = bindings[parameter.variable] else {
            bindings[parameter.variable] = type
            return
        }
        if !earlier.hasSameElements(as: type) {
            let first = signature.inputs.first { $0.variable == parameter.variable }?.name
            let other = first == parameter.name ? "the ones before it" : "input \(first ?? "")"
            throw InferenceError(
                "type.mismatch",
                "input \(parameter.name): expected \(earlier.withoutShapes) like \(other), found \(type.withoutShapes)",
                field: "input \(position)")
        }
    }
}

extension ValueType {
    /// Whether two types differ in shapes only.
    fileprivate func hasSameElements(as other: ValueType) -> Bool {
        if case .tensor(let a)? = kind, case .tensor(let b)? = other.kind { return a.elementType == b.elementType }
        return withoutShapes == other.withoutShapes
    }
}
