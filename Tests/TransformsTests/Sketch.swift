import GraphIR
import Transforms

/// A small model, written as its names.
struct Sketch {
    private(set) var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 13)])
    private var graph = Graph(name: "g")

    init(opset: Int64 = 13, irVersion: Int64 = 8) {
        model.opsetImports[0].version = opset
        model.irVersion = irVersion
    }

    private mutating func id(_ name: ByteString) -> ValueID? { name.isEmpty ? nil : model.addValue(named: name) }

    mutating func input(_ name: ByteString, _ sizes: [Dimension.Size]? = nil, _ type: DataType = .float) {
        graph.inputs.append(ValueDeclaration(id(name), type: .tensor(type, sizes)))
    }

    mutating func output(_ names: ByteString..., sizes: [Dimension.Size]? = nil) {
        for name in names { graph.outputs.append(ValueDeclaration(id(name), type: .tensor(.float, sizes))) }
    }

    mutating func declare(_ name: ByteString, _ sizes: [Dimension.Size]) {
        graph.valueInfo.append(ValueDeclaration(id(name), type: .tensor(.float, sizes)))
    }

    mutating func node(
        _ op: ByteString, _ inputs: [ByteString], _ outputs: [ByteString], _ attributes: [Attribute] = [],
        domain: ByteString? = nil
    ) {
        graph.nodes.append(
            Node(
                OpName(op, domain: domain), inputs: inputs.map { id($0) }, outputs: outputs.map { id($0) },
                attributes: attributes))
    }

    mutating func integers(_ name: ByteString, _ numbers: [Int64]) {
        constant(name, .int64, [Int64(numbers.count)], Bytes(elements: numbers))
    }

    mutating func floats(_ name: ByteString, _ dimensions: [Int64], _ numbers: [Float]) {
        constant(name, .float, dimensions, Bytes(elements: numbers))
    }

    private mutating func constant(_ name: ByteString, _ type: DataType, _ dimensions: [Int64], _ data: Bytes) {
        let tensor = ConstantTensor(dataType: type, dimensions: dimensions, rawData: data)
        graph.initializers.append(Initializer(id(name), tensor: tensor))
    }

    /// A subgraph without inputs, whose one node reads outer or own values.
    mutating func body(_ op: ByteString, _ inputs: [ByteString], _ output: ByteString) -> Graph {
        var body = Graph(name: "body")
        body.nodes = [Node(OpName(op), inputs: inputs.map { id($0) }, outputs: [id(output)])]
        body.outputs = [ValueDeclaration(id(output), type: .tensor(.float))]
        return body
    }

    /// The model with its names bound.
    var resolved: Model {
        var result = model
        result.graph = graph
        return result.resolved()
    }
}

extension Model {
    /// The main graph's nodes, one line each: `op(inputs) -> outputs`.
    var lines: [String] {
        (graph?.nodes ?? []).map { node in
            let names = { (ids: ValueList) in ids.map { $0.map { "\(self[$0].name)" } ?? "" } }
            return "\(node.op)(\(names(node.inputs).joined(separator: ", "))) -> "
                + names(node.outputs).joined(separator: ", ")
        }
    }

    /// The names of the initializers.
    var constantNames: [String] { (graph?.initializers ?? []).compactMap { $0.value.map { "\(self[$0].name)" } } }

    /// The numbers in an initializer of 64-bit integers.
    func integers(_ name: ByteString) -> [Int64]? {
        let tensor = graph?.initializers.first { $0.value.map { self[$0].name } == name }?.tensor
        return try? tensor?.rawData?.copy().withUnsafeBytes { Array($0.bindMemory(to: Int64.self)) }
    }
}

/// The simplified model's nodes, after a check that simplifying again changes nothing.
func simplifiedLines(_ sketch: Sketch) -> [String] { simplifiedTwice(sketch.resolved).lines }

/// The simplified model; a model that simplifying again would change gives an empty one.
func simplifiedTwice(_ model: Model) -> Model {
    let once = simplify(model)
    return simplify(once) == once ? once : Model()
}
