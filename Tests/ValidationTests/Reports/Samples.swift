import Foundation
import GraphIR
import TestSupport
import Validation

/// Models with findings of all kinds, for reports.
enum ReportSamples {
    /// A broken model, one that is valid, one that is no model, and a file that is missing.
    static let models: [ValidatedModel] = [
        ValidatedModel(path: "models/broken.onnx", model: model, diagnostics: diagnostics, hasExcerpts: true),
        ValidatedModel(path: "models/good, 100%.onnx", findings: []),
        ValidatedModel(
            path: "text.onnx",
            findings: [
                Finding(Diagnostic("file.parse", "byte 0: not an ONNX model", at: Location(field: "graph.node[3]")))
            ]),
        ValidatedModel(
            path: "missing.onnx", findings: [Finding(Diagnostic("file.open", "No such file or directory", at: .model))]),
    ]

    static var tally: Tally {
        var tally = Tally()
        for model in models { tally.add(model) }
        return tally
    }

    static let model: Model = {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add(
            "Conv", ["x", "weight", "\u{202e}bias\u{1b}[31m"], ["y"],
            [Attribute("pads", .ints([1, 1, 1, 1])), Attribute("auto_pad", .string("SAME"))])
        var then = Graph(name: "then")
        then.nodes = [Node(OpName("Relu"), inputs: [sketch.value("gone")], outputs: [sketch.value("t")])]
        sketch.add("If", ["x"], ["z"], [Attribute("then_branch", .graph(then))])
        sketch.output("z")
        return sketch.resolved
    }()

    static var diagnostics: [Diagnostic] {
        let conv = NodePlace(id: NodeID(index: 0), name: "/conv", op: OpName("Conv"))
        let branch = NodePlace(id: NodeID(index: 1), name: nil, op: OpName("If"))
        let then = GraphPath.main.appending(.init(owner: branch, attribute: "then_branch"))
        let relu = NodePlace(id: NodeID(index: 0), name: nil, op: OpName("Relu"))
        return [
            Diagnostic("model.missing-ir-version", "the model has no IR version", at: Location(field: "ir_version")),
            Diagnostic(
                "node.unknown-attribute", "100% wrong", at: Location(node: conv, field: "attribute pads"),
                hint: "did you mean 'pad'?"),
            Diagnostic(
                "graph.undefined-value", "'\u{202e}bias\u{1b}[31m' is not defined", severity: .warning,
                at: Location(node: conv, value: "\u{202e}bias\u{1b}[31m"),
                notes: [.init("read here too", at: Location(in: then, node: relu)), .init("<&>", at: .model)]),
            Diagnostic(
                "graph.undefined-value", "'gone' is not defined", at: Location(in: then, node: relu, value: "gone")),
            Diagnostic("tensor.nan", "NaN in 1 element", severity: .info, at: Location(value: "weight")),
        ]
    }
}

/// A value as the command writes it.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
