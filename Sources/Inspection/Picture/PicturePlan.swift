public import GraphIR

/// Which parts of a model are drawn, before anything is said about them: what is quickly known of large models too.
public struct PicturePlan {
    let model: Model
    let options: PictureOptions
    private(set) var items: [Item] = []
    private(set) var clusters: [Picture.Cluster] = []
    /// Who reads what, in order.
    private(set) var reads: [Read] = []
    private(set) var constants: [ValueID: FlatConstant.Content] = [:]
    /// The initializer that each constant is or repeats; `nil` for constants of nodes.
    private(set) var initializers: [ValueID: ValueID] = [:]
    /// The nodes of each module that is drawn as one, those of their subgraphs included.
    private(set) var members: [Int: [Node]] = [:]
    /// For each value the item that makes it; -1 where nothing that is drawn does.
    private(set) var makers: [Int32]

    /// Something that is drawn.
    struct Item {
        let content: Content
        let cluster: Int?
        /// The path of the module that holds the node, without that of the frame around it.
        let caption: String
    }

    /// What an item is made of.
    enum Content {
        /// A value that is no node's: of an input, an output, or one that nothing makes.
        case value(ValueID?, Picture.Kind)
        case node(Node)
        /// The path of a module, whose nodes are ``PicturePlan/members``.
        case module(String)

        var isOutput: Bool {
            if case .value(_, .output) = self { true } else { false }
        }

        var isModule: Bool {
            if case .module = self { true } else { false }
        }
    }

    /// A value that an item reads.
    struct Read {
        let value: ValueID
        let item: Int
        /// The output of a subgraph that hands the value on to the subgraph's owner; `nil` for other reads.
        var result: Int?
    }

    /// Plans the picture of a model.
    public init(of model: Model, options: PictureOptions = PictureOptions()) {
        self.model = model
        self.options = options
        makers = Array(repeating: -1, count: model.values.count)
        if let graph = model.graph { add(graph, in: nil) }
        for function in model.functions { add(function) }
        addUnmadeValues()
    }

    /// The graph's name; empty when it has none.
    public var title: String { model.graph?.name.map { $0.printable() } ?? "" }

    /// How many nodes are drawn.
    public var nodeCount: Int { items.count }

    private mutating func add(_ function: Function) {
        var body = Graph()
        body.nodes = function.nodes
        body.inputs = function.inputs.map { ValueDeclaration($0, type: nil) }
        body.outputs = function.outputs.map { ValueDeclaration($0, type: nil) }
        let name = OpName(function.name, domain: function.domain)
        add(body, in: addCluster(.function, "function \(name)", nil))
    }

    /// Adds what a graph holds, within a frame.
    ///
    /// - Returns: the items of the graph's outputs.
    @discardableResult
    private mutating func add(_ graph: Graph, in cluster: Int?) -> [Int] {
        addConstants(of: graph)
        for input in graph.inputs {
            guard let value = input.value, constants[value] == nil else { continue }
            make([value], by: addItem(.value(value, .input), cluster))
        }
        add(nodes: graph.nodes, in: cluster)
        return graph.outputs.map { output in
            let item = addItem(.value(output.value, .output), cluster)
            read([output.value], by: item)
            return item
        }
    }

    /// Notes the constants of a graph; an input with a default is one of them.
    private mutating func addConstants(of graph: Graph) {
        var byName: [ByteString: (value: ValueID, content: FlatConstant.Content)] = [:]
        let given =
            graph.initializers.map { ($0.value, FlatConstant.Content.dense($0.tensor)) }
            + graph.sparseInitializers.map { ($0.value, .sparse($0.tensor)) }
        for (value, content) in given {
            guard let value else { continue }
            constants[value] = content
            initializers[value] = value
            byName[model[value].name] = (value, content)
        }
        for input in graph.inputs {
            guard let value = input.value, let known = byName[model[value].name] else { continue }
            constants[value] = known.content
            initializers[value] = known.value
        }
        for node in graph.nodes {
            guard let value = node.outputs.first ?? nil else { continue }
            if let content = node.constantContent {
                constants[value] = content
            } else if let source = node.repeatedValue, let content = constants[source] {
                // Exporters repeat weights that several nodes share.
                constants[value] = content
                initializers[value] = initializers[source]
            }
        }
    }

    /// Whether all that a node makes is a constant.
    private func isConstant(_ node: Node) -> Bool {
        node.constantContent != nil
            || node.repeatedValue != nil
                && node.outputs.allSatisfy { value in
                    value.map { constants[$0] != nil } ?? true
                }
    }

    private mutating func add(nodes: [Node], in cluster: Int?) {
        let drawn = nodes.filter { !isConstant($0) }
        var modules = ModuleFrames(drawn, collapseDepth: options.collapseDepth)
        for (position, node) in drawn.enumerated() {
            let place = modules.place(of: position, in: cluster) { title, parent in
                addCluster(.module, title, parent)
            }
            if let module = place.module {
                let item = modules.items[module] ?? addItem(.module(module), place.cluster)
                modules.items[module] = item
                absorb(node, into: item)
            } else {
                add(node, in: place.cluster, caption: place.caption)
            }
        }
    }

    /// Adds a node; one with subgraphs stands in a frame with them.
    private mutating func add(_ node: Node, in cluster: Int?, caption: String) {
        let subgraphs = node.keyedSubgraphs
        let title = node.name.map { $0.description }.flatMap { $0.isEmpty ? nil : $0 } ?? "\(node.op)"
        let own = subgraphs.isEmpty ? cluster : addCluster(.owner, title, cluster)
        let item = addItem(.node(node), own, caption: caption)
        read(node.inputs, by: item)
        for (key, subgraph) in subgraphs {
            let results = add(subgraph, in: addCluster(.subgraph, key.description, own))
            for (output, result) in zip(subgraph.outputs, results) { read([output.value], by: item, result: result) }
        }
        make(node.outputs, by: item)
    }

    /// Makes a node a part of a module's item, with all that its subgraphs read and make.
    private mutating func absorb(_ node: Node, into item: Int) {
        members[item, default: []].append(node)
        read(node.inputs, by: item)
        make(node.outputs, by: item)
        for graph in node.subgraphs {
            addConstants(of: graph)
            make(ValueList(graph.inputs.map(\.value)), by: item)
            for inner in graph.nodes where !isConstant(inner) { absorb(inner, into: item) }
            read(ValueList(graph.outputs.map(\.value)), by: item)
        }
    }

    /// Adds what is read although nothing makes it, and constants that are outputs of graphs.
    private mutating func addUnmadeValues() {
        for read in reads where makers[Int(read.value.index)] < 0 {
            let isConstant = constants[read.value] != nil
            guard !isConstant || items[read.item].content.isOutput else { continue }
            let item = addItem(.value(read.value, isConstant ? .constant : .undefined), items[read.item].cluster)
            make([read.value], by: item)
        }
    }

    private mutating func addItem(_ content: Content, _ cluster: Int?, caption: String = "") -> Int {
        items.append(Item(content: content, cluster: cluster, caption: caption))
        return items.count - 1
    }

    private mutating func addCluster(_ kind: Picture.ClusterKind, _ title: String, _ parent: Int?) -> Int {
        clusters.append(Picture.Cluster(kind: kind, title: printable(title), parent: parent))
        return clusters.count - 1
    }

    private mutating func read(_ values: ValueList, by item: Int, result: Int? = nil) {
        for value in values {
            guard let value, makers.indices.contains(Int(value.index)) else { continue }
            reads.append(Read(value: value, item: item, result: result))
        }
    }

    /// The first definition of a value counts.
    private mutating func make(_ values: ValueList, by item: Int) {
        for value in values {
            guard let value, makers.indices.contains(Int(value.index)), makers[Int(value.index)] < 0 else { continue }
            makers[Int(value.index)] = Int32(item)
        }
    }
}

extension PicturePlan {
    /// The constants that nodes read, each once, if they are initializers that can be weights.
    func parameters(of nodes: [Node]) -> [ConstantTensor] {
        var seen: Set<ValueID> = []
        return nodes.flatMap(\.inputs).compactMap { value in
            guard let value, let origin = initializers[value], seen.insert(origin).inserted,
                case .dense(let tensor)? = constants[value], tensor.isParameter
            else { return nil }
            return tensor
        }
    }
}

extension Node {
    /// The value that an `Identity` repeats; `nil` for all other nodes.
    fileprivate var repeatedValue: ValueID? {
        op.comparableName == "Identity" && outputs.count == 1 ? inputs.first ?? nil : nil
    }
}
