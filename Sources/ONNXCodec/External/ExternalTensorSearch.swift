public import GraphIR

/// A tensor whose elements are in another file.
public struct ExternalTensor: Sendable {
    /// The name that messages give it; `nil` when it has none.
    public let name: ByteString?
    /// The tensor, which says where the elements are.
    public let tensor: ConstantTensor
}

/// Looks through a model for tensors whose elements are in other files.
struct ExternalTensorSearch {
    private let values: [Value]
    private(set) var found: [ExternalTensor] = []

    /// Looks through a model's graphs and functions, subgraphs included.
    init(in model: Model) {
        values = model.values
        if let graph = model.graph { visit(graph) }
        for function in model.functions {
            for node in function.nodes { visit(node.attributes) }
            visit(function.attributes)
        }
        for training in model.trainingInfo {
            for graph in [training.initialization, training.algorithm].compactMap({ $0 }) { visit(graph) }
        }
    }

    private mutating func visit(_ graph: Graph) {
        for initializer in graph.initializers { visit(initializer.tensor, named: name(initializer.value)) }
        for initializer in graph.sparseInitializers { visit(initializer.tensor, named: name(initializer.value)) }
        for node in graph.nodes where !node.attributes.isEmpty { visit(node.attributes) }
    }

    private mutating func visit(_ attributes: [Attribute]) {
        for attribute in attributes {
            for value in attribute.strayValues { visit(value) }
            if let value = attribute.value { visit(value) }
        }
    }

    private mutating func visit(_ value: Attribute.Value) {
        switch value {
        case .tensor(let tensor): visit(tensor, named: tensor.name)
        case .tensors(let tensors): for tensor in tensors { visit(tensor, named: tensor.name) }
        case .sparseTensor(let tensor): visit(tensor, named: tensor.values?.name)
        case .sparseTensors(let tensors): for tensor in tensors { visit(tensor, named: tensor.values?.name) }
        case .graph(let graph): visit(graph)
        case .graphs(let graphs): for graph in graphs { visit(graph) }
        case .float, .int, .string, .type, .floats, .ints, .strings, .types: return
        }
    }

    private mutating func visit(_ tensor: SparseTensor, named name: ByteString?) {
        if let values = tensor.values { visit(values, named: name) }
        if let indices = tensor.indices { visit(indices, named: indices.name) }
    }

    private mutating func visit(_ tensor: ConstantTensor, named name: ByteString?) {
        if tensor.isExternal { found.append(ExternalTensor(name: name, tensor: tensor)) }
    }

    private func name(_ id: ValueID?) -> ByteString? { id.map { values[Int($0.index)].name } }
}
