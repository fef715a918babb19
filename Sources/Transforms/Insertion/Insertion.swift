public import GraphIR

/// A model with blocks put in after some of its values.
///
/// What read such a value reads the block's output instead; a graph output keeps its name and its type. The nodes of
/// a block stand behind the node that writes the value, their names and those of their values and weights begin with a
/// prefix that nothing else begins with.
public struct Insertion: Sendable {
    /// The model with the blocks.
    public let model: Model

    /// Puts blocks into a model.
    ///
    /// - Parameters:
    ///   - blocks: for each point a model with one input and one output of the point's type, written in the operator set
    ///     of the model.
    ///   - model: the model that the points are values of.
    ///   - name: what the prefixes are made of.
    /// - Throws: ``InsertionError`` when a block's output does not have the shape of its point.
    public init(
        of blocks: [(point: InsertionPoint, block: Model)], named name: String, into model: Model
    ) throws(InsertionError) {
        var splice = Splice(model, name: name)
        for (point, block) in blocks { try splice.add(block, after: point) }
        self.model = splice.assembled()
    }
}

/// The state of putting blocks in.
private struct Splice {
    private var model: Model
    private var graph: Graph
    private let name: String
    private var names: TakenNames
    private let outputs: Set<ValueID>
    /// What stands for a value that a block has been put after.
    private var substitutes: [ValueID: ValueID] = [:]
    private var insertedNodes: [ValueID: [Node]] = [:]

    init(_ model: Model, name: String) {
        self.model = model
        graph = model.graph ?? Graph()
        // With a second reference to it, the graph would be copied when it is changed.
        self.model.graph = nil
        self.name = name
        names = TakenNames(of: model)
        outputs = Set(graph.outputs.compactMap(\.value))
    }

    mutating func add(_ block: Model, after point: InsertionPoint) throws(InsertionError) {
        guard let body = block.graph, body.inputs.count == 1, body.outputs.count == 1,
            let input = body.inputs[0].value, let output = body.outputs[0].value, input != output
        else { throw InsertionError("\(name) does not have one input and one output") }
        let type = body.outputs[0].type
        try point.check(type, of: name)
        let prefix = names.newPrefix(name)
        var ids = [input: point.value]
        ids[output] = substitute(for: point, type, in: block, body, prefix)
        for initializer in body.initializers {
            guard let id = initializer.value else { continue }
            ids[id] = model.addValue(named: prefix.weight(block[id].name))
            graph.initializers.append(Initializer(ids[id], tensor: initializer.tensor))
        }
        insertedNodes[point.value] = body.nodes.map { node in
            var result = node
            result.name = node.name.map(prefix.node)
            let outputs = node.outputs.map { old -> ValueID? in
                guard let old else { return nil }
                if let known = ids[old] { return known }
                let id = model.addValue(named: prefix.node(block[old].name))
                ids[old] = id
                return id
            }
            result.outputs = ValueList(outputs)
            result.inputs = ValueList(node.inputs.map { $0.flatMap { ids[$0] } })
            return result
        }
        for declaration in body.valueInfo {
            guard let id = declaration.value.flatMap({ ids[$0] }) else { continue }
            graph.valueInfo.append(ValueDeclaration(id, type: declaration.type))
        }
    }

    /// The value that is read instead of a point's: where the point's is an output of the graph, the new one takes its
    /// name.
    private mutating func substitute(
        for point: InsertionPoint, _ type: ValueType?, in block: Model, _ body: Graph, _ prefix: NamePrefix
    ) -> ValueID {
        let last = body.nodes.last { $0.outputs.contains(body.outputs[0].value) }?.name ?? "/output"
        let id: ValueID
        if outputs.contains(point.value) {
            id = model.addValue(named: point.name)
            rename(point, prefix.node("/input"))
            if !graph.valueInfo.contains(where: { $0.value == point.value }) {
                graph.valueInfo.append(ValueDeclaration(point.value, type: type))
            }
        } else {
            id = model.addValue(named: prefix.node(ByteString(bytes: last.bytes + "_output_0".utf8)))
            graph.valueInfo.append(ValueDeclaration(id, type: type))
        }
        substitutes[point.value] = id
        return id
    }

    private mutating func rename(_ point: InsertionPoint, _ name: ByteString) {
        model.values[Int(point.value.index)].name = name
        for index in graph.quantizationAnnotations.indices
        where graph.quantizationAnnotations[index].tensorName == point.name {
            graph.quantizationAnnotations[index].tensorName = name
        }
    }

    func assembled() -> Model {
        var (result, graph) = (model, graph)
        graph.nodes = graph.inputs.compactMap(\.value).flatMap { insertedNodes[$0] ?? [] }
        for node in self.graph.nodes {
            var node = node
            node.inputs = ValueList(node.inputs.map { id in id.map { substitutes[$0] ?? $0 } })
            graph.nodes.append(node)
            for id in node.outputs.compactMap({ $0 }) { graph.nodes += insertedNodes[id] ?? [] }
        }
        for index in graph.outputs.indices {
            graph.outputs[index].value = graph.outputs[index].value.map { substitutes[$0] ?? $0 }
        }
        result.graph = graph
        return result.resolved()
    }
}

extension InsertionPoint {
    /// Refuses a block that changes the shape; a length that nobody knows may be any.
    fileprivate func check(_ type: ValueType?, of block: String) throws(InsertionError) {
        let found = type?.tensorType?.shape
        let lengths = found?.sizes ?? []
        if lengths.count == shape.count, zip(lengths, shape).allSatisfy({ $0 == $1 || $0 == .unknown }) { return }
        throw InsertionError(
            "value \(name.quoted): expected \(block) to keep the shape \(Shape(sizes: shape)), "
                + "found \(found.map(String.init(describing:)) ?? "a tensor of unknown shape")")
    }
}
