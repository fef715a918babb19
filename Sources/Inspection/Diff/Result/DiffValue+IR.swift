import GraphIR

extension DiffValue {
    /// The value of an attribute.
    init(_ attribute: Attribute) {
        if let reference = attribute.reference {
            self = .description("attribute \(reference) of the function")
            return
        }
        switch attribute.value {
        case .float(let number): self = .float(number)
        case .int(let number): self = .int(number)
        case .string(let text): self = .string(text.description)
        case .floats(let numbers): self = .floats(numbers)
        case .ints(let numbers): self = .ints(numbers)
        case .strings(let texts): self = .strings(texts.map(\.description))
        case .tensor(let tensor): self = .tensor(DiffTensor(tensor, name: tensor.name))
        case .tensors(let tensors): self = .description("\(counted(tensors.count, "tensor"))")
        case .sparseTensor: self = .description("sparse tensor")
        case .sparseTensors(let tensors): self = .description("\(counted(tensors.count, "sparse tensor"))")
        case .type(let type): self = .description(type.description)
        case .types(let types): self = .description(types.map(\.description).joined(separator: ", "))
        case .graph, .graphs: self = .description("graph")
        case nil: self = .absent
        }
    }
}

extension DiffTensor {
    /// What is shown of a constant of a graph.
    init(_ constant: FlatConstant, in model: Model) {
        let name = constant.value.map { model[$0].name }
        switch constant.content {
        case .dense(let tensor): self.init(tensor, name: name)
        case .sparse(let sparse):
            self.init(
                name: name?.description, dataType: "sparse \(sparse.values?.dataType?.description ?? "?")",
                dimensions: sparse.dimensions, elements: nil)
        }
    }

    /// What is shown of a tensor.
    init(_ tensor: ConstantTensor, name: ByteString?) {
        let isSmall = (tensor.elementCount ?? .max) <= 8
        self.init(
            name: name?.description, dataType: tensor.dataType?.description ?? "?", dimensions: tensor.dimensions,
            elements: isSmall ? tensor.shownElements : nil)
    }
}

extension ConstantTensor {
    /// The few elements of a small tensor; `nil` when they cannot be read.
    fileprivate var shownElements: [DiffNumber]? {
        for case .string(let texts) in typedData where dataType == .string {
            return texts.map { .string($0.description) }
        }
        guard dataLocation != 1, let reader = ElementReader(dataType),
            let bytes = TensorContent(tensor: self).bytes(atMost: 256)
        else { return nil }
        return bytes.withUnsafeBytes { buffer in
            stride(from: 0, through: buffer.count - reader.width, by: reader.width).map { reader.number(buffer, $0) }
        }
    }
}
