import GraphIR

extension ValueType {
    /// The type that values of two types have in common; `nil` when they differ in more than shapes.
    func union(_ other: ValueType) -> ValueType? {
        switch (kind, other.kind) {
        case (.tensor(let a)?, .tensor(let b)?): Self.union(a, b).map { ValueType(kind: .tensor($0)) }
        case (.sparseTensor(let a)?, .sparseTensor(let b)?): Self.union(a, b).map { ValueType(kind: .sparseTensor($0)) }
        case (.sequence(let a)?, .sequence(let b)?):
            Self.union(a.element, b.element) { .sequence(ElementType(element: $0)) }
        case (.optional(let a)?, .optional(let b)?):
            Self.union(a.element, b.element) { .optional(ElementType(element: $0)) }
        case (.map(let a)?, .map(let b)?) where a.key == b.key:
            Self.union(a.value, b.value) { .map(MapType(key: a.key, value: $0)) }
        case (.opaque, .opaque?): kind == other.kind ? self : nil
        case (nil, _), (_, nil): ValueType(kind: nil)
        default: nil
        }
    }

    private static func union(
        _ left: ValueType?, _ right: ValueType?, _ kind: (ValueType?) -> Kind
    ) -> ValueType? {
        guard let left, let right else { return ValueType(kind: kind(nil)) }
        return left.union(right).map { ValueType(kind: kind($0)) }
    }

    private static func union(_ left: TensorType, _ right: TensorType) -> TensorType? {
        if let a = left.knownElementType, let b = right.knownElementType, a != b { return nil }
        let element = left.knownElementType == nil ? nil : right.knownElementType
        return TensorType(elementType: element, shape: Operators.union(left.shape?.sizes, right.shape?.sizes))
    }
}

/// The shape that tensors of two shapes have in common; `nil` when not even the rank is.
func union(_ left: [Size]?, _ right: [Size]?) -> Shape? {
    guard let left, let right, left.count == right.count else { return nil }
    return Shape(sizes: zip(left, right).map { $0 == $1 ? $0 : .unknown })
}
