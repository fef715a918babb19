import GraphIR
import Inspection

/// A small model to compare, written as its names; `x` goes in and `y` comes out.
struct DiffSketch {
    private(set) var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 13)])
    private(set) var graph = Graph(name: "g")

    init(output: ByteString = "y") {
        graph.inputs.append(ValueDeclaration(model.addValue(named: "x"), type: .tensor(.float, [1, 4])))
        graph.outputs.append(ValueDeclaration(model.addValue(named: output), type: .tensor(.float)))
    }

    /// A chain of operators from `x` to `y`.
    init(chain: [ByteString]) {
        self.init()
        for (place, op) in chain.enumerated() {
            let source = place == 0 ? "x" : ByteString("v\(place)")
            node(op, [source], place == chain.count - 1 ? "y" : ByteString("v\(place + 1)"))
        }
    }

    private mutating func id(_ name: ByteString) -> ValueID? { name.isEmpty ? nil : model.addValue(named: name) }

    mutating func node(
        _ op: ByteString, _ inputs: [ByteString], _ output: ByteString, _ attributes: [Attribute] = []
    ) {
        graph.nodes.append(
            Node(OpName(op), inputs: inputs.map { id($0) }, outputs: [id(output)], attributes: attributes))
    }

    mutating func floats(_ name: ByteString, _ numbers: [Float]) {
        let tensor = ConstantTensor(
            dataType: .float, dimensions: [Int64(numbers.count)], rawData: Bytes(elements: numbers))
        initializer(name, tensor)
    }

    mutating func initializer(_ name: ByteString, _ tensor: ConstantTensor) {
        graph.initializers.append(Initializer(id(name), tensor: tensor))
    }

    /// A subgraph of one node that reads outer or own values.
    mutating func body(_ op: ByteString, _ inputs: [ByteString], _ output: ByteString) -> Graph {
        var body = Graph(name: "body")
        body.nodes = [Node(OpName(op), inputs: inputs.map { id($0) }, outputs: [id(output)])]
        body.outputs = [ValueDeclaration(id(output), type: nil)]
        return body
    }

    /// A subgraph of operators in a row that begins with an outer value.
    mutating func chain(_ ops: [ByteString], from source: ByteString, named prefix: String) -> Graph {
        var body = Graph(name: "body")
        var last = source
        for (place, op) in ops.enumerated() {
            let output = ByteString("\(prefix)\(place)")
            body.nodes.append(Node(OpName(op), inputs: [id(last)], outputs: [id(output)]))
            last = output
        }
        body.outputs = [ValueDeclaration(id(last), type: nil)]
        return body
    }

    /// The model with its names bound; what a graph reads is bound to what it defines.
    var resolved: Model {
        var result = model
        result.graph = graph
        return result.resolved()
    }

    /// The same graph in other words: the nodes backwards in the file, all values of nodes renamed.
    var disguised: Model {
        var result = resolved
        let kept = Set(
            ((result.graph?.inputs ?? []) + (result.graph?.outputs ?? [])).compactMap { $0.value?.index })
        for index in result.values.indices where !kept.contains(Int32(index)) {
            result.values[index].name = ByteString("renamed\(result.values.count - index)")
        }
        result.graph?.nodes.reverse()
        return result
    }
}

extension GraphDiff {
    /// The steps, one line each: `kind a b fields`.
    var lines: [String] {
        entries.map { entry in
            let words = [entry.kind.rawValue, entry.op, entry.a?.id ?? "-", entry.b?.id ?? "-"]
            return (words + entry.changes.map(\.field)).joined(separator: " ")
        }
    }
}

/// The steps from one model to another.
func steps(_ a: Model, _ b: Model, _ options: DiffOptions = DiffOptions()) throws -> [String] {
    try GraphDiff(from: a, to: b, options: options).lines
}
