public import GraphIR

/// What two statements about one value say together, and where they contradict each other.
struct TypeMerge {
    /// The common type; parts that the statements contradict each other in are unknown.
    var type: ValueType?
    /// The contradiction.
    var fault: InferenceError?
}

extension ValueType {
    /// What a declaration and an inferred type say together; a number beats a name, and a name beats nothing.
    func merged(with inferred: ValueType) -> TypeMerge {
        guard let kind, let other = inferred.kind else { return TypeMerge(type: self.kind == nil ? inferred : self) }
        var result = self
        var inner: TypeMerge
        switch (kind, other) {
        case (.tensor(let a), .tensor(let b)):
            return merged(a, b, inferred) { .tensor($0) }
        case (.sparseTensor(let a), .sparseTensor(let b)):
            return merged(a, b, inferred) { .sparseTensor($0) }
        case (.sequence(var a), .sequence(let b)):
            inner = Self.merged(a.element, b.element)
            a.element = inner.type
            result.kind = .sequence(a)
        case (.optional(var a), .optional(let b)):
            inner = Self.merged(a.element, b.element)
            a.element = inner.type
            result.kind = .optional(a)
        case (.map(var a), .map(let b)):
            inner = Self.merged(a.value, b.value)
            if let key = a.key, let second = b.key, key != second { return contradiction(inferred) }
            a.key = a.key ?? b.key
            a.value = inner.type
            result.kind = .map(a)
        case (.opaque(let a), .opaque(let b)) where a.domain == b.domain && a.name == b.name:
            return TypeMerge(type: self)
        default: return contradiction(inferred)
        }
        inner.type = result
        // The whole types tell more than the part that differs.
        if inner.fault?.id == "type.declared" { inner.fault = contradiction(inferred).fault }
        return inner
    }

    private static func merged(_ declared: ValueType?, _ inferred: ValueType?) -> TypeMerge {
        guard let declared, let inferred else { return TypeMerge(type: declared ?? inferred) }
        return declared.merged(with: inferred)
    }

    private func contradiction(_ inferred: ValueType) -> TypeMerge {
        let message = "declared \(withoutShapes), inferred \(inferred.withoutShapes)"
        return TypeMerge(type: nil, fault: InferenceError("type.declared", message))
    }

    private func merged(
        _ declared: TensorType, _ inferred: TensorType, _ whole: ValueType, _ kind: (TensorType) -> Kind
    ) -> TypeMerge {
        var result = declared
        if let element = declared.knownElementType {
            if let other = inferred.knownElementType, element != other { return contradiction(whole) }
        } else {
            result.elementType = inferred.elementType
        }
        guard let shape = declared.shape, let other = inferred.shape else {
            result.shape = declared.shape ?? inferred.shape
            return TypeMerge(type: with(kind(result)))
        }
        let merge = shape.merged(with: other)
        result.shape = merge
        let message = "declared \(shape), inferred \(other)"
        let isContradiction = !shape.agrees(with: other)
        return TypeMerge(
            type: with(kind(result)), fault: isContradiction ? InferenceError("shape.declared", message) : nil)
    }

    private func with(_ kind: Kind) -> ValueType {
        ValueType(kind: kind, denotation: denotation, unknownFields: unknownFields)
    }
}

extension TensorType {
    /// The element type; `nil` when it is undefined.
    var knownElementType: DataType? { elementType?.rawValue == 0 ? nil : elementType }
}

extension Shape {
    /// Whether no dimension has two numbers.
    fileprivate func agrees(with other: Shape) -> Bool {
        guard rank == other.rank else { return false }
        return zip(dimensions, other.dimensions).allSatisfy { unify($0.size, $1.size) != nil }
    }

    /// The dimensions that both allow; those that have two numbers are unknown.
    fileprivate func merged(with other: Shape) -> Shape? {
        guard rank == other.rank else { return nil }
        var result = self
        for index in dimensions.indices {
            result.dimensions[index].size =
                unify(dimensions[index].size, other.dimensions[index].size) ?? .unknown
        }
        return result
    }
}

extension ValueType {
    /// The same type with what another statement adds: a number where this one has a name or nothing, a name or an
    /// element type where it has nothing.
    ///
    /// Where the two contradict each other this one stays.
    public func refined(by other: ValueType) -> ValueType {
        let merge = merged(with: other)
        return merge.fault == nil ? merge.type ?? self : self
    }

    /// Whether every element type within is known, so that the type says something to a reader of the model.
    public var isKnown: Bool { isComplete }
}
