import GraphIR

/// The types that an operator's parameters accept, prepared so that a node is checked quickly.
struct OpSignature: Hashable, Sendable {
    /// One formal parameter.
    struct Parameter: Hashable, Sendable {
        let name: String
        /// The number of the type variable or literal type that it names.
        let variable: Int
        let isOptional: Bool
        let isVariadic: Bool
        let isHomogeneous: Bool
    }

    /// What a type variable can stand for.
    struct Variable: Hashable, Sendable {
        let name: String
        /// A bit for each data type whose tensor is allowed.
        let tensors: UInt64
        /// The types without shapes.
        let types: [ValueType]

        /// Whether a type is allowed.
        func accepts(_ type: ValueType) -> Bool {
            if case .tensor(let tensor)? = type.kind {
                guard let number = tensor.elementType?.rawValue, number >= 0, number < 64 else { return false }
                return tensors & 1 << UInt64(number) != 0
            }
            return types.contains(type.withoutShapes)
        }
    }

    let inputs: [Parameter]
    let outputs: [Parameter]
    let variables: [Variable]
    /// The positions of attributes that every node must give.
    let requiredAttributes: [Int]

    init(
        inputs: [FormalParameter], outputs: [FormalParameter], typeConstraints: [TypeConstraint],
        attributes: [AttributeSchema]
    ) {
        var variables: [Variable] = []
        func parameter(_ formal: FormalParameter) -> Parameter {
            let number = variables.firstIndex { $0.name == formal.typeName } ?? variables.count
            if number == variables.count {
                variables.append(Variable(name: formal.typeName, constraints: typeConstraints))
            }
            return Parameter(
                name: formal.name, variable: number, isOptional: formal.isOptional, isVariadic: formal.isVariadic,
                isHomogeneous: formal.isHomogeneous)
        }
        self.inputs = inputs.map(parameter)
        self.outputs = outputs.map(parameter)
        self.variables = variables
        requiredAttributes = attributes.indices.filter { attributes[$0].isRequired }
    }

    /// The parameter for a position; `nil` when there are too many.
    static func parameter(at position: Int, of parameters: [Parameter]) -> Parameter? {
        if position < parameters.count { return parameters[position] }
        guard let last = parameters.last, last.isVariadic else { return nil }
        return last
    }
}

extension OpSignature.Variable {
    fileprivate init(name: String, constraints: [TypeConstraint]) {
        let constraint = constraints.first { $0.name == name }
        let types = constraint?.allowedTypes ?? ValueType(spelling: name).map { [$0] } ?? []
        var tensors: UInt64 = 0
        for type in types {
            if let number = type.tensorType?.elementType?.rawValue, number < 64 { tensors |= 1 << UInt64(number) }
        }
        self.init(name: name, tensors: tensors, types: types)
    }
}
