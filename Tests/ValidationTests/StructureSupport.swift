import GraphIR
import Validation

extension Sketch {
    /// Nodes by operator, inputs and outputs.
    typealias Line = (op: ByteString, reads: [ByteString], writes: [ByteString])

    /// One input `x`, one node `Relu`, one output `y`.
    static var plain: Sketch {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Relu", ["x"], ["y"])
        sketch.output("y")
        return sketch
    }

    mutating func nodes(_ lines: [Line]) -> [Node] {
        lines.map { line in
            Node(
                OpName(line.op), inputs: line.reads.map { $0.isEmpty ? nil : value($0) },
                outputs: line.writes.map { $0.isEmpty ? nil : value($0) })
        }
    }

    /// A graph for an attribute.
    mutating func subgraph(
        _ name: ByteString? = "body", inputs: [ByteString] = [], outputs: [ByteString], _ lines: [Line]
    ) -> Graph {
        var graph = Graph(name: name)
        graph.inputs = inputs.map { ValueDeclaration(value($0), type: .tensor(.float, [.fixed(2)])) }
        graph.nodes = nodes(lines)
        graph.outputs = outputs.map { ValueDeclaration(value($0), type: .tensor(.float, [.fixed(2)])) }
        return graph
    }

    /// Adds a choice whose branches are the same graph.
    mutating func addChoice(_ branch: Graph, _ output: ByteString = "z") {
        add(
            "If", ["c"], [output], [Attribute("then_branch", .graph(branch)), Attribute("else_branch", .graph(branch))])
    }

    /// Defines a function of the domain `my`, which is imported then.
    mutating func define(
        _ name: ByteString, inputs: [ByteString] = ["a"], outputs: [ByteString] = ["b"], opset: Int64 = 13,
        _ lines: [Line] = [("Relu", ["a"], ["b"])]
    ) {
        var function = Function(name, domain: "my")
        function.inputs = inputs.map { value($0) }
        function.outputs = outputs.map { value($0) }
        function.nodes = nodes(lines)
        function.opsetImports = [OpsetImport(domain: "", version: opset)]
        model.functions.append(function)
        if !model.opsetImports.contains(where: { $0.domain == "my" }) {
            model.opsetImports.append(OpsetImport(domain: "my", version: 1))
        }
    }

    /// What a rule says.
    func messages(of rule: String) -> [String] { findings(rule).map(\.message) }
}
