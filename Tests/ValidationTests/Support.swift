import GraphIR
import Validation

/// A model with one graph, put together by names.
struct Sketch {
    var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 13)])
    var graph = Graph(name: "g")
    private var ids: [ByteString: ValueID] = [:]

    init(inputs: [ByteString: ValueType] = [:], opset: Int64 = 13) {
        model.opsetImports = [OpsetImport(domain: "", version: opset)]
        for (name, type) in inputs.sorted(by: { $0.key < $1.key }) {
            graph.inputs.append(ValueDeclaration(value(name), type: type))
        }
    }

    /// The value of a name; the same for the same name.
    mutating func value(_ name: ByteString) -> ValueID {
        if let id = ids[name] { return id }
        let id = model.addValue(named: name)
        ids[name] = id
        return id
    }

    /// Adds a node; an empty name leaves an input or output out.
    mutating func add(
        _ op: ByteString, domain: ByteString? = nil, _ inputs: [ByteString], _ outputs: [ByteString],
        _ attributes: [Attribute] = []
    ) {
        let reads = inputs.map { $0.isEmpty ? nil : value($0) }
        let writes = outputs.map { $0.isEmpty ? nil : value($0) }
        graph.nodes.append(Node(OpName(op, domain: domain), inputs: reads, outputs: writes, attributes: attributes))
    }

    /// Declares an output.
    mutating func output(_ name: ByteString, _ type: ValueType? = .tensor(.float, [.unknown])) {
        graph.outputs.append(ValueDeclaration(value(name), type: type))
    }

    /// The model as a reader would give it.
    var resolved: Model {
        var result = model
        result.graph = graph
        return result.resolved()
    }

    /// What the rules with some ids find.
    func findings(_ selection: String...) -> [Diagnostic] {
        Validator(RuleSelection(selected: selection)).findings(in: resolved)
    }
}
