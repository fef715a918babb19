import GraphIR
import ONNXCodec
import TestSupport

@testable import Inspection

/// A model that is one chain of nodes, each with a name and perhaps attributes and a constant.
struct ChainModel {
    /// A node of the chain.
    struct Link {
        var op: String
        var name: String
        var attributes: [Attribute] = []
        var constant: (name: String, elements: [Float])?
    }

    var links: [Link] = []

    mutating func append(_ op: String, _ name: String, _ attributes: [Attribute] = []) {
        links.append(Link(op: op, name: name, attributes: attributes))
    }

    mutating func append(_ op: String, _ name: String, constant: String, _ elements: [Float]) {
        links.append(Link(op: op, name: name, constant: (constant, elements)))
    }

    /// The model, with an input `x` and an output `y`.
    var model: Model {
        var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 17)])
        var graph = Graph(name: "chain")
        var current = model.addValue(named: "x")
        graph.inputs = [ValueDeclaration(current, type: .tensor(.float, [.fixed(4)]))]
        for (index, link) in links.enumerated() {
            let isLast = index + 1 == links.count
            let output = model.addValue(named: isLast ? "y" : ByteString(link.name + "_output_0"))
            var inputs: ValueList = [current]
            if let constant = link.constant {
                let value = model.addValue(named: ByteString(constant.name))
                let tensor = ConstantTensor(
                    dataType: .float, dimensions: [Int64(constant.elements.count)],
                    rawData: Bytes(elements: constant.elements))
                graph.initializers.append(Initializer(value, tensor: tensor))
                inputs.append(value)
            }
            graph.nodes.append(
                Node(
                    OpName(ByteString(link.op)), name: ByteString(link.name), inputs: inputs, outputs: [output],
                    attributes: link.attributes))
            current = output
        }
        graph.outputs = [ValueDeclaration(current, type: .tensor(.float, [.fixed(4)]))]
        model.graph = graph
        return model
    }

    /// Sixteen stages; `isGated` puts a gate into each.
    static func stages(isGated: Bool, axis: Int64 = 1) -> ChainModel {
        var chain = ChainModel()
        for stage in 0..<16 {
            chain.append("Sigmoid", "/stage.\(stage)/Sigmoid")
            chain.append("Softmax", "/stage.\(stage)/Softmax", [Attribute("axis", .int(axis))])
            if isGated {
                chain.append("Neg", "/stage.\(stage)/gate/Neg")
                chain.append("Exp", "/stage.\(stage)/gate/Exp")
            }
            chain.append("Add", "/stage.\(stage)/Add", constant: "stage.\(stage).bias", [Float(stage), 1, 2, 3])
        }
        return chain
    }
}

/// A comparison of two chains, called `a.onnx` and `b.onnx`.
func report(_ a: ChainModel, _ b: ChainModel) throws -> DiffReport {
    DiffReport(try GraphDiff(from: a.model, to: b.model), a: "a.onnx", b: "b.onnx")
}

/// A comparison of two files of `Fixtures/goldens`.
func report(golden a: String, _ b: String) throws -> DiffReport {
    let models = try [a, b].map { try ModelReader.read(try FileBytes(path: Fixtures.path("goldens/\($0).onnx"))) }
    return DiffReport(try GraphDiff(from: models[0], to: models[1]), a: "\(a).onnx", b: "\(b).onnx")
}
