import GraphIR

extension ValueType {
    /// What two statements about one value say together; a number beats a name, and a name beats nothing.
    ///
    /// - Throws: when they contradict each other.
    func merged(with inferred: ValueType) throws(InferenceError) -> ValueType {
        guard case .tensor(let own)? = kind else {
            try Self.require(
                !isComplete || !inferred.isComplete || withoutShapes == inferred.withoutShapes, self, inferred)
            return kind == nil ? inferred : self
        }
        guard case .tensor(let other)? = inferred.kind else {
            try Self.require(inferred.kind == nil, self, inferred)
            return self
        }
        var result = own
        if let element = own.elementType, let second = other.elementType {
            try Self.require(element == second, self, inferred)
        }
        result.elementType = own.elementType ?? other.elementType
        result.shape = try Self.merged(own.shape, other.shape)
        return ValueType(kind: .tensor(result), denotation: denotation, unknownFields: unknownFields)
    }

    private static func require(_ holds: Bool, _ declared: ValueType, _ inferred: ValueType) throws(InferenceError) {
        if holds { return }
        throw InferenceError("type.declared", "declared \(declared.withoutShapes), inferred \(inferred.withoutShapes)")
    }

    private static func merged(_ declared: Shape?, _ inferred: Shape?) throws(InferenceError) -> Shape? {
        guard let declared, let inferred else { return declared ?? inferred }
        let contradiction = InferenceError("shape.declared", "declared \(declared), inferred \(inferred)")
        guard declared.rank == inferred.rank else { throw contradiction }
        var result = declared
        for index in declared.dimensions.indices {
            guard let size = unify(declared.dimensions[index].size, inferred.dimensions[index].size) else {
                throw contradiction
            }
            result.dimensions[index].size = size
        }
        return result
    }
}
