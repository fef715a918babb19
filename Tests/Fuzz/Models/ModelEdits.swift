import GraphIR
import Operators

/// Edits of a model, each as small as a person's and as thoughtless as the generator of numbers.
struct ModelEdits {
    private var model: Model
    var numbers: RandomNumbers

    private static let schemas = OpTable.standard.allSchemas

    init(of model: Model, numbers: RandomNumbers) {
        self.model = model
        self.numbers = numbers
    }

    /// The model after some edits.
    mutating func apply(_ count: Int) -> Model {
        for _ in 0..<count {
            var graph = model.graph ?? Graph(name: "g")
            model.graph = nil
            edit(&graph)
            model.graph = graph
        }
        return model.resolved()
    }

    private mutating func edit(_ graph: inout Graph) {
        if numbers.chance(1, of: 4), edit(subgraphIn: &graph) { return }
        switch numbers.below(8) {
        case 0: edit(interfaceOf: &graph)
        case 1: edit(constantsOf: &graph)
        case 2: edit(orderOf: &graph)
        case 3: graph.nodes.insert(newNode(depth: 0), at: numbers.below(graph.nodes.count + 1))
        case 4: edit(headOf: graph)
        default:
            guard let index = numbers.choice(graph.nodes.indices) else { return }
            edit(&graph.nodes[index])
        }
    }

    private mutating func edit(subgraphIn graph: inout Graph) -> Bool {
        let owners = graph.nodes.indices.filter { !graph.nodes[$0].subgraphs.isEmpty }
        guard let owner = numbers.choice(owners) else { return false }
        for slot in graph.nodes[owner].attributes.indices {
            guard case .graph(var inner)? = graph.nodes[owner].attributes[slot].value else { continue }
            edit(&inner)
            graph.nodes[owner].attributes[slot].value = .graph(inner)
            return true
        }
        return false
    }

    private mutating func edit(interfaceOf graph: inout Graph) {
        let declaration = ValueDeclaration(anyValue(), type: numbers.chance(1, of: 8) ? nil : numbers.type())
        switch numbers.below(4) {
        case 0: graph.inputs.append(declaration)
        case 1: graph.outputs.append(declaration)
        case 2: graph.valueInfo.append(declaration)
        default:
            if let index = numbers.choice(graph.inputs.indices) { graph.inputs[index].type = numbers.type() }
        }
    }

    private mutating func edit(constantsOf graph: inout Graph) {
        if numbers.chance(1, of: 2), let index = numbers.choice(graph.initializers.indices) {
            graph.initializers[index].tensor = numbers.tensor()
        } else if numbers.chance(1, of: 8) {
            let tensor = SparseTensor(values: numbers.tensor(), indices: numbers.tensor(), dimensions: [4, 4])
            graph.sparseInitializers.append(SparseInitializer(newValue(), tensor: tensor))
        } else {
            graph.initializers.append(Initializer(newValue(), tensor: numbers.tensor()))
        }
    }

    private mutating func edit(orderOf graph: inout Graph) {
        guard let index = numbers.choice(graph.nodes.indices) else { return }
        let node = graph.nodes[index]
        switch numbers.below(4) {
        case 0: graph.nodes.remove(at: index)
        case 1: graph.nodes.swapAt(index, numbers.below(graph.nodes.count))
        case 2: graph.nodes.append(node)
        default:
            var copy = node
            for slot in copy.outputs.indices { copy.outputs[slot] = newValue() }
            graph.nodes.insert(copy, at: index + 1)
        }
    }

    /// Changes versions, or makes the graph's nodes a function's body, which may call itself.
    private mutating func edit(headOf graph: Graph) {
        if numbers.chance(2, of: 3) {
            model.irVersion = numbers.chance(1, of: 4) ? numbers.integer() : 8
            model.opsetImports = [OpsetImport(domain: nil, version: Int64(1 + numbers.below(29)))]
        } else {
            var function = Function("F", domain: "local")
            function.inputs = graph.inputs.map(\.value)
            function.outputs = graph.outputs.map(\.value)
            function.nodes = graph.nodes
            function.opsetImports = model.opsetImports
            model.functions.append(function)
        }
    }

    private mutating func edit(_ node: inout Node) {
        switch numbers.below(8) {
        case 0: node.op = op(of: numbers.choice(Self.schemas))
        case 1: node.inputs.append(anyValue())
        case 2: node.outputs.append(newValue())
        case 3, 4:
            guard let slot = numbers.choice(node.inputs.indices) else { return }
            node.inputs[slot] = numbers.chance(1, of: 6) ? nil : anyValue()
        case 5:
            guard let slot = numbers.choice(node.attributes.indices) else { return }
            node.attributes.remove(at: slot)
        default:
            let schema = schema(of: node)
            guard let attribute = numbers.choice(schema?.attributes ?? []) else { return }
            node.attributes.removeAll { $0.name == attribute.name }
            node.attributes += filled(attribute, depth: 1).map { [$0] } ?? []
        }
    }

    private func schema(of node: Node) -> OpSchema? {
        OpTable.standard.schema(for: node.op, opset: model.opsetVersion ?? 21)
    }

    private mutating func op(of schema: OpSchema?) -> OpName {
        if numbers.chance(1, of: 16) { return OpName("F", domain: "local") }
        return schema?.op ?? OpName("Relu")
    }

    /// A node as its operator's schema has it, with whatever inputs there are.
    private mutating func newNode(depth: Int) -> Node {
        let current = Self.schemas.filter { $0.sinceVersion <= model.opsetVersion ?? 21 }
        let schema = numbers.choice(numbers.chance(1, of: 2) ? current : Self.schemas)
        let inputs = count(within: schema?.inputCounts), outputs = max(1, count(within: schema?.outputCounts))
        return Node(
            op(of: schema), inputs: (0..<inputs).map { _ in anyValue() },
            outputs: (0..<outputs).map { _ in newValue() },
            attributes: (schema?.attributes ?? []).compactMap { attribute in
                attribute.isRequired || numbers.chance(1, of: 3) ? filled(attribute, depth: depth) : nil
            })
    }

    private mutating func count(within range: ClosedRange<Int>?) -> Int {
        guard let range else { return 1 }
        return min(range.lowerBound + numbers.below(min(range.count, 8)), 8)
    }

    private mutating func filled(_ attribute: AttributeSchema, depth: Int) -> Attribute? {
        if attribute.kind == .graph { return depth < 2 ? Attribute(attribute.name, .graph(body(depth))) : nil }
        if let value = attribute.defaultValue, numbers.chance(1, of: 4) { return Attribute(attribute.name, value) }
        return numbers.value(of: attribute.kind).map { Attribute(attribute.name, $0) }
    }

    /// A graph for an attribute.
    private mutating func body(_ depth: Int) -> Graph {
        var graph = Graph(name: "body")
        for _ in 0..<numbers.below(4) {
            graph.inputs.append(ValueDeclaration(newValue(), type: numbers.chance(1, of: 3) ? nil : numbers.type()))
        }
        for _ in 0...numbers.below(3) { graph.nodes.append(newNode(depth: depth + 1)) }
        for _ in 0..<numbers.below(4) { graph.outputs.append(ValueDeclaration(anyValue(), type: nil)) }
        return graph
    }

    private mutating func newValue() -> ValueID { model.addValue(named: ByteString("v\(model.values.count)")) }

    private mutating func anyValue() -> ValueID {
        // What came last is what the nodes at hand are about.
        let count = model.values.count
        if count == 0 { return newValue() }
        let index = numbers.chance(1, of: 2) ? max(0, count - 1 - numbers.below(8)) : numbers.below(count)
        return ValueID(index: Int32(index))
    }
}
