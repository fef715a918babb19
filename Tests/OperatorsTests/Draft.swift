import GraphIR

@testable import Operators

/// A model whose graph is made of nodes over named values, with the names' ids.
struct Draft {
    var model = Model(irVersion: 6, opsetImports: [OpsetImport(domain: nil, version: 11)])
    var graph = Graph(name: "g")
    var ids: [String: ValueID] = [:]

    mutating func id(_ name: String) -> ValueID {
        if let known = ids[name] { return known }
        let id = model.addValue(named: ByteString(name))
        ids[name] = id
        return id
    }

    mutating func input(_ name: String, _ sizes: [Dimension.Size]) {
        graph.inputs.append(ValueDeclaration(id(name), type: .tensor(.float, sizes)))
    }

    mutating func constant(_ name: String, _ bytes: [UInt8]) {
        let raw = bytes.flatMap { [$0] + Array(repeating: UInt8(0), count: 7) }
        let tensor = ConstantTensor(dataType: .int64, dimensions: [Int64(bytes.count)], rawData: Bytes(raw))
        graph.initializers.append(Initializer(id(name), tensor: tensor))
    }

    mutating func node(_ op: ByteString, _ inputs: [String], _ outputs: [String], _ attributes: [Attribute] = []) {
        let (reads, writes) = (inputs.map { id($0) }, outputs.map { id($0) })
        graph.nodes.append(Node(OpName(op), inputs: reads, outputs: writes, attributes: attributes))
    }

    var complete: Model {
        var model = model
        model.graph = graph
        return model
    }

    func inferred() -> InferredTypes { InferredTypes(of: complete) }

    /// The findings, as they are printed.
    var findings: [String] { inferred().diagnostics.map(\.description) }
}
