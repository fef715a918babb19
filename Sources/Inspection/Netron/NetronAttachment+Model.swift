public import GraphIR
import Operators

extension NetronAttachment {
    /// What the nodes of a model hold and write: parameters, the bytes of their weights, shapes and bytes of their outputs.
    public init(of model: Model) {
        let metrics = NodeMetrics(model)
        var items = metrics.items(of: model.graph?.nodes ?? [])
        for function in model.functions { items += metrics.items(of: function.nodes) }
        let total = ModelCounts(of: model).parameters
        items.append(Item(kind: .model, target: "", name: "parameters", value: .number(total.elements)))
        items.append(Item(kind: .model, target: "", name: "weights", value: .text(byteCount(total.bytes))))
        self.init(metrics: items)
    }
}

/// Numbers about single nodes.
private struct NodeMetrics {
    private let plan: PicturePlan
    private let types: PictureTypes

    init(_ model: Model) {
        plan = PicturePlan(of: model)
        types = PictureTypes(of: model)
    }

    /// What is said about nodes and those of their subgraphs, if they have names.
    func items(of nodes: [Node]) -> [NetronAttachment.Item] {
        nodes.flatMap { node in
            let target = node.name?.description ?? ""
            let own = target.isEmpty || node.constantContent != nil ? [] : facts(of: node)
            return own.map { NetronAttachment.Item(kind: .node, target: target, name: $0.name, value: $0.value) }
                + node.subgraphs.flatMap { items(of: $0.nodes) }
        }
    }

    private func facts(of node: Node) -> [(name: String, value: NetronAttachment.Value)] {
        var facts: [(name: String, value: NetronAttachment.Value)] = []
        let weights = plan.parameters(of: [node])
        if !weights.isEmpty {
            let elements = weights.reduce(Int64(0)) { $0.addingClamped($1.elementCount ?? 0) }
            let bytes = weights.reduce(Int64(0)) { $0.addingClamped($1.byteCount ?? 0) }
            facts += [("parameters", .number(elements)), ("weights", .text(byteCount(bytes)))]
        }
        let outputs = node.outputs.compactMap { $0.flatMap { types[$0] } }
        if outputs.isEmpty { return facts }
        facts.append(("output", .text(outputs.map(\.longLabel).joined(separator: ", "))))
        let sizes = outputs.map(\.tensorByteCount)
        if let bytes = sizes.reduce(Int64?(0), { sum, size in size.flatMap { size in sum?.addingClamped(size) } }) {
            facts.append(("output memory", .text(byteCount(bytes))))
        }
        return facts
    }
}

extension ValueType {
    /// The bytes of a tensor; `nil` when a dimension is open.
    fileprivate var tensorByteCount: Int64? {
        guard let tensor = tensorType, let sizes = tensor.shape?.sizes else { return nil }
        let numbers = sizes.compactMap(\.fixedValue)
        if numbers.count != sizes.count { return nil }
        return ConstantTensor(dataType: tensor.elementType, dimensions: numbers).byteCount
    }
}
