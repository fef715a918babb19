import GraphIR

/// The data type of a model that came to the standard last.
struct UsedDataTypes {
    private(set) var newest: DataType?

    init(of model: ModelContext) {
        for scope in model.scopes {
            for declaration in scope.declarations { note(declaration.type) }
            for initializer in scope.graph?.initializers ?? [] { note(initializer.tensor.dataType) }
            for initializer in scope.graph?.sparseInitializers ?? [] { note(initializer.tensor.values?.dataType) }
            let nodes = scope.nodes
            for index in nodes.indices where !nodes[index].attributes.isEmpty {
                for attribute in nodes[index].attributes { note(attribute.value) }
            }
        }
    }

    private mutating func note(_ value: Attribute.Value?) {
        switch value {
        case .tensor(let tensor): note(tensor.dataType)
        case .tensors(let tensors): for tensor in tensors { note(tensor.dataType) }
        case .sparseTensor(let tensor): note(tensor.values?.dataType)
        case .type(let type): note(type)
        default: return
        }
    }

    private mutating func note(_ type: ValueType?) {
        switch type?.kind {
        case .tensor(let type), .sparseTensor(let type): note(type.elementType)
        case .sequence(let type), .optional(let type): note(type.element)
        case .map(let type): note(type.value)
        default: return
        }
    }

    private mutating func note(_ type: DataType?) {
        guard let type, let version = type.irVersion, version > newest?.irVersion ?? 0 else { return }
        newest = type
    }
}

extension DataType {
    /// The IR version that brought the type; `nil` for the types of the first ones and for unknown ones.
    var irVersion: Int64? {
        switch rawValue {
        case 17...20: 9
        case 21...22: 10
        case 23: 11
        case 24: 12
        case 25...26: 13
        case 27...28: 14
        default: nil
        }
    }
}
