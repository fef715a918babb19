import GraphIR

extension DeclarationContext {
    /// Whether it declares an input or output of the model itself.
    var isInterface: Bool { role != .valueInfo && scope.scope.isMainGraph }

    /// The tensor type, dense or sparse.
    var tensorType: TensorType? {
        switch declaration.type?.kind {
        case .tensor(let type), .sparseTensor(let type): type
        default: nil
        }
    }

    /// The place of a field of the declaration.
    func location(field: String) -> Location { location.within(field) }
}

extension ValueType {
    /// The part that the outermost sequence or optional lacks.
    var missingElement: String? {
        switch kind {
        case .sequence(let type) where type.element == nil: "element type of the sequence"
        case .optional(let type) where type.element == nil: "element type of the optional"
        default: nil
        }
    }

    /// The part that the outermost map lacks.
    var missingMapPart: String? {
        switch kind {
        case .map(let type) where type.key == nil: "key type of the map"
        case .map(let type) where type.value == nil: "value type of the map"
        default: nil
        }
    }

    /// Whether the outermost sequence, optional or map lacks nothing.
    var isWhole: Bool { missingElement == nil && missingMapPart == nil }

    /// Whether something that a sequence, an optional or a map holds has no type, however deep.
    var hasIncompleteElement: Bool {
        guard let element else { return false }
        switch element.kind {
        case nil: return true
        case .tensor(let type), .sparseTensor(let type): return type.elementType?.rawValue ?? 0 == 0
        case .sequence, .optional, .map: return !element.isWhole || element.hasIncompleteElement
        case .opaque: return false
        }
    }

    /// The first type of keys that a map cannot have, however deep.
    var firstStrayMapKey: DataType? {
        if case .map(let type) = kind, let key = type.key, key.isKnown, !key.isMapKey { return key }
        return element?.firstStrayMapKey
    }

    /// The first number of a data type that the standard does not have, however deep.
    var firstUnknownElementType: DataType? {
        let own: DataType? =
            switch kind {
            case .tensor(let type), .sparseTensor(let type): type.elementType
            case .map(let type): type.key
            default: nil
            }
        if let own, !own.isKnown { return own }
        return element?.firstUnknownElementType
    }

    /// What a sequence, an optional or a map holds.
    private var element: ValueType? {
        switch kind {
        case .sequence(let type), .optional(let type): type.element
        case .map(let type): type.value
        default: nil
        }
    }
}

extension DataType {
    /// Whether it is an integer of 8 to 64 bits or a string.
    fileprivate var isMapKey: Bool {
        // The integers, strings and unsigned integers of the standard, by their numbers.
        [2, 3, 4, 5, 6, 7, 8, 12, 13].contains(rawValue)
    }
}
