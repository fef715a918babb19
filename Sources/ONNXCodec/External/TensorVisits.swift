import GraphIR

extension Model {
    /// Calls `body` with every tensor of the model and its name, and takes what it makes of the tensor.
    mutating func updateTensors<Failure: Error>(
        _ body: (inout ConstantTensor, ByteString?) throws(Failure) -> Void
    ) throws(Failure) {
        let names = values.map(\.name)
        try graph?.updateTensors(names, body)
        for index in functions.indices {
            for node in functions[index].nodes.indices { try functions[index].nodes[node].updateTensors(names, body) }
            for attribute in functions[index].attributes.indices {
                try functions[index].attributes[attribute].updateTensors(names, body)
            }
        }
        for index in trainingInfo.indices {
            try trainingInfo[index].initialization?.updateTensors(names, body)
            try trainingInfo[index].algorithm?.updateTensors(names, body)
        }
    }
}

extension Graph {
    fileprivate mutating func updateTensors<Failure: Error>(
        _ names: [ByteString], _ body: (inout ConstantTensor, ByteString?) throws(Failure) -> Void
    ) throws(Failure) {
        for index in initializers.indices {
            let name = initializers[index].value.map { names[Int($0.index)] }
            try body(&initializers[index].tensor, name)
        }
        for index in sparseInitializers.indices {
            let name = sparseInitializers[index].value.map { names[Int($0.index)] }
            try sparseInitializers[index].tensor.updateTensors(name, body)
        }
        for index in nodes.indices { try nodes[index].updateTensors(names, body) }
    }
}

extension Node {
    fileprivate mutating func updateTensors<Failure: Error>(
        _ names: [ByteString], _ body: (inout ConstantTensor, ByteString?) throws(Failure) -> Void
    ) throws(Failure) {
        for index in attributes.indices { try attributes[index].updateTensors(names, body) }
    }
}

extension Attribute {
    fileprivate mutating func updateTensors<Failure: Error>(
        _ names: [ByteString], _ body: (inout ConstantTensor, ByteString?) throws(Failure) -> Void
    ) throws(Failure) {
        for index in strayValues.indices { try strayValues[index].updateTensors(names, body) }
        try value?.updateTensors(names, body)
    }
}

extension Attribute.Value {
    fileprivate mutating func updateTensors<Failure: Error>(
        _ names: [ByteString], _ body: (inout ConstantTensor, ByteString?) throws(Failure) -> Void
    ) throws(Failure) {
        switch self {
        case .tensor(var tensor):
            try body(&tensor, tensor.name)
            self = .tensor(tensor)
        case .tensors(var tensors):
            for index in tensors.indices { try body(&tensors[index], tensors[index].name) }
            self = .tensors(tensors)
        case .sparseTensor(var tensor):
            try tensor.updateTensors(tensor.values?.name, body)
            self = .sparseTensor(tensor)
        case .sparseTensors(var tensors):
            for index in tensors.indices { try tensors[index].updateTensors(tensors[index].values?.name, body) }
            self = .sparseTensors(tensors)
        case .graph(var graph):
            try graph.updateTensors(names, body)
            self = .graph(graph)
        case .graphs(var graphs):
            for index in graphs.indices { try graphs[index].updateTensors(names, body) }
            self = .graphs(graphs)
        case .float, .int, .string, .type, .floats, .ints, .strings, .types: return
        }
    }
}

extension SparseTensor {
    fileprivate mutating func updateTensors<Failure: Error>(
        _ name: ByteString?, _ body: (inout ConstantTensor, ByteString?) throws(Failure) -> Void
    ) throws(Failure) {
        if var tensor = values {
            try body(&tensor, name)
            values = tensor
        }
        if var tensor = indices {
            try body(&tensor, tensor.name)
            indices = tensor
        }
    }
}
