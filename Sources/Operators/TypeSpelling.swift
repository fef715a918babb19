public import GraphIR

extension ValueType {
    /// The type that an ONNX type string names, for example `seq(tensor(float))`; `nil` when it names none.
    public init?(spelling: some StringProtocol) {
        guard let open = spelling.firstIndex(of: "("), spelling.last == ")", spelling.count < 100 else { return nil }
        let inside = spelling[spelling.index(after: open)...].dropLast()
        guard let kind = Kind(name: String(spelling[..<open]), inside: String(inside)) else { return nil }
        self.init(kind: kind)
    }

    /// The same type without shapes, names of dimensions and denotations.
    var withoutShapes: ValueType {
        switch kind {
        case .tensor(let type): ValueType(kind: .tensor(TensorType(elementType: type.elementType, shape: nil)))
        case .sparseTensor(let type):
            ValueType(kind: .sparseTensor(TensorType(elementType: type.elementType, shape: nil)))
        case .sequence(let type): ValueType(kind: .sequence(ElementType(element: type.element?.withoutShapes)))
        case .optional(let type): ValueType(kind: .optional(ElementType(element: type.element?.withoutShapes)))
        case .map(let type): ValueType(kind: .map(MapType(key: type.key, value: type.value?.withoutShapes)))
        case .opaque, nil: ValueType(kind: kind)
        }
    }

    /// Whether every element type within is known, so that two types can be compared.
    var isComplete: Bool {
        switch kind {
        case .tensor(let type), .sparseTensor(let type):
            type.elementType.map { $0.isKnown && $0.rawValue != 0 } ?? false
        case .sequence(let type), .optional(let type): type.element?.isComplete ?? false
        case .map(let type): type.key != nil && type.value?.isComplete ?? false
        case .opaque: true
        case nil: false
        }
    }
}

extension ValueType.Kind {
    fileprivate init?(name: String, inside: String) {
        switch name {
        case "tensor", "sparse_tensor":
            guard let element = DataType(name: inside) else { return nil }
            let type = TensorType(elementType: element, shape: nil)
            self = name == "tensor" ? .tensor(type) : .sparseTensor(type)
        case "seq", "optional":
            guard let element = ValueType(spelling: inside) else { return nil }
            self = name == "seq" ? .sequence(ElementType(element: element)) : .optional(ElementType(element: element))
        case "map":
            let parts = inside.split(separator: ",", maxSplits: 1)
            guard parts.count == 2, let key = DataType(name: parts[0]), let value = ValueType(spelling: parts[1]) else {
                return nil
            }
            self = .map(MapType(key: key, value: value))
        default: return nil
        }
    }
}
