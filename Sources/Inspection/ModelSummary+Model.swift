public import GraphIR
import Operators

extension ModelSummary {
    /// Summarises a model; types that it does not declare are inferred.
    ///
    /// - Parameters:
    ///   - listsValues: whether to list every value with its type.
    ///   - nodeLimit: how many nodes of the main graph are looked at for ``nodes`` and ``values``; `nil` means all.
    public init(of model: Model, listsValues: Bool = false, nodeLimit: Int? = nil) {
        let counts = ModelCounts(of: model)
        let (model, omitted) = model.cut(after: nodeLimit)
        let builder = SummaryBuilder(model: model, types: InferredTypes(of: model))
        irVersion = model.irVersion
        opsets = model.opsetImports.map { Opset(domain: $0.domain?.description ?? "", version: $0.version) }
        producer = model.producerName.map {
            Producer(name: $0.description, version: model.producerVersion?.description ?? "")
        }
        graphName = model.graph?.name?.description
        inputs = builder.inputs(of: model.graph)
        outputs = (model.graph?.outputs ?? []).map { builder.typed($0.value, declared: $0.type) }
        operators = counts.operators
        parameters = counts.parameters
        omittedNodeCount = omitted
        functionCount = model.functions.count
        values = listsValues ? builder.values(of: model.graph) : nil
        nodes = builder.rows(model.graph?.nodes ?? [], depth: 0)
    }
}

extension Model {
    /// The model with the first nodes of its main graph, and how many others that graph has.
    fileprivate func cut(after limit: Int?) -> (Model, omitted: Int) {
        guard let limit, let nodes = graph?.nodes, nodes.count > limit else { return (self, 0) }
        var head = self
        head.graph?.nodes = Array(nodes[..<limit])
        return (head, nodes.count - limit)
    }
}

/// Looks up names and types for a summary.
private struct SummaryBuilder {
    let model: Model
    let types: InferredTypes

    func inputs(of graph: Graph?) -> [ModelSummary.TypedValue] {
        guard let graph else { return [] }
        let constants = Set(graph.initializers.compactMap { $0.value.map { model[$0].name } })
        return graph.inputs.filter { input in input.value.map { !constants.contains(model[$0].name) } ?? true }
            .map { typed($0.value, declared: $0.type) }
    }

    func rows(_ nodes: [Node], depth: Int) -> [ModelSummary.NodeRow] {
        nodes.flatMap { node in
            let row = ModelSummary.NodeRow(
                name: node.name?.description ?? "", op: node.op.description, depth: depth,
                inputs: node.inputs.map { $0.map { model[$0].name.description } ?? "" },
                outputs: node.outputs.map { typed($0, declared: nil) })
            return [row] + node.subgraphs.flatMap { rows($0.nodes, depth: depth + 1) }
        }
    }

    /// The values that a graph and its subgraphs define, the first of each name.
    func values(of graph: Graph?) -> [ModelSummary.TypedValue] {
        var result: [ModelSummary.TypedValue] = []
        var seen: Set<ByteString> = []
        if let graph { add(graph, to: &result, &seen) }
        return result
    }

    private func add(_ graph: Graph, to result: inout [ModelSummary.TypedValue], _ seen: inout Set<ByteString>) {
        func add(_ id: ValueID?) {
            if let id, seen.insert(model[id].name).inserted { result.append(known(id)) }
        }
        for input in graph.inputs { add(input.value) }
        for id in graph.constants { add(id) }
        for node in graph.nodes {
            for subgraph in node.subgraphs { self.add(subgraph, to: &result, &seen) }
            for id in node.outputs { add(id) }
        }
    }

    /// A value with what is declared and inferred of it.
    private func known(_ id: ValueID) -> ModelSummary.TypedValue { typed(id, declared: nil) }

    func typed(_ id: ValueID?, declared: ValueType?) -> ModelSummary.TypedValue {
        let type = declared ?? id.flatMap { types[$0] }
        return ModelSummary.TypedValue(
            name: id.map { model[$0].name.description } ?? "", type: type?.withoutShape.description,
            shape: type?.tensorShape?.sizes.map(SummaryDimension.init))
    }
}

extension SummaryDimension {
    /// The form of an IR dimension for summaries.
    init(_ size: Dimension.Size) {
        switch size {
        case .fixed(let value): self = .fixed(value)
        case .symbolic(let name): self = .symbolic(name.description)
        case .unknown: self = .unknown
        }
    }
}

extension ValueType {
    /// The shape of a dense or sparse tensor.
    fileprivate var tensorShape: Shape? {
        switch kind {
        case .tensor(let type), .sparseTensor(let type): type.shape
        default: nil
        }
    }

    /// A dense or sparse tensor type without its shape; other types as they are.
    fileprivate var withoutShape: ValueType {
        switch kind {
        case .tensor(let type): ValueType(kind: .tensor(TensorType(elementType: type.elementType, shape: nil)))
        case .sparseTensor(let type):
            ValueType(kind: .sparseTensor(TensorType(elementType: type.elementType, shape: nil)))
        default: self
        }
    }
}
