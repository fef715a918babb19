import GraphIR
import Inspection
import ONNXCodec
import TestSupport

/// The picture of a golden.
func picture(golden: String, collapse: Int? = nil) throws -> Picture {
    picture(of: try ModelReader.read(path: Fixtures.path("goldens/\(golden).onnx")), collapse: collapse)
}

/// The picture of a model.
func picture(of model: Model, collapse: Int? = nil) -> Picture {
    var options = PictureOptions()
    options.collapseDepth = collapse
    return PicturePlan(of: model, options: options).picture()
}

/// A model of which parts are written down.
struct PictureSketch {
    var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 17)])
    var graph = Graph(name: "sketch")

    init() {
        graph.inputs = [ValueDeclaration(model.addValue(named: "x"), type: .tensor(.float, [.symbolic("N"), 8]))]
    }

    /// The value of the input.
    var input: ValueID? { graph.inputs[0].value }

    /// Adds a node with one output to the graph.
    mutating func add(_ op: ByteString, _ name: ByteString, _ inputs: [ValueID?], _ attributes: [Attribute] = [])
        -> ValueID
    {
        let output = model.addValue(named: ByteString(bytes: name.bytes + Array("_out".utf8)))
        graph.nodes.append(
            Node(OpName(op), name: name, inputs: inputs, outputs: [output], attributes: attributes))
        return output
    }

    /// Adds an initializer of 32-bit numbers.
    mutating func add(weight name: ByteString, _ dimensions: [Int64]) -> ValueID {
        let value = model.addValue(named: name)
        let tensor = ConstantTensor(dataType: .float, dimensions: dimensions)
        graph.initializers.append(Initializer(value, tensor: tensor))
        return value
    }

    /// The picture with values as outputs.
    mutating func picture(_ outputs: [ValueID], collapse: Int? = nil) -> Picture {
        graph.outputs = outputs.map { ValueDeclaration($0, type: nil) }
        model.graph = graph
        return InspectionTests.picture(of: model, collapse: collapse)
    }
}
