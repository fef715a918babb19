import GraphIR
import Testing

@testable import Operators

/// One line of a test table: a node in short notation, and what is to come out.
///
/// An operator of another domain has that before it: `ai.onnx.ml.ZipMap`. An input is `_` (left out), `?` (unknown),
/// `[1, N, ?]` (float), `int64[3]`, a type like `seq(tensor(float))`, or a constant `{1, 2}` or `{3.5}`.
struct InferenceCase: Sendable, CustomTestStringConvertible {
    let op: String
    let opset: Int64
    let inputs: [String]
    let attributes: [Attribute]
    let outputs: Int
    let expected: String

    init(
        _ op: String, _ opset: Int64 = 13, _ inputs: String..., with attributes: [Attribute] = [], outputs: Int = 1,
        gives expected: String
    ) {
        self.init(op, opset, inputs, with: attributes, outputs: outputs, gives: expected)
    }

    init(
        _ op: String, _ opset: Int64, _ inputs: [String], with attributes: [Attribute], outputs: Int,
        gives expected: String
    ) {
        self.op = op
        self.opset = opset
        self.inputs = inputs
        self.attributes = attributes
        self.outputs = outputs
        self.expected = expected
    }

    var testDescription: String { "\(op)-\(opset)(\(inputs.joined(separator: ", ")))" }

    /// The shapes of the outputs, their contents when known, or the error.
    var outcome: String {
        let name = op.split(separator: ".").last ?? ""
        let opName = OpName(ByteString(String(name)), domain: ByteString(String(op.dropLast(name.count + 1))))
        guard let schema = OpTable.standard.schema(for: opName, opset: opset) else { return "no schema" }
        do throws(InferenceError) {
            let outputs = try schema.infer(inputs: inputs.map(facts), attributes: attributes, outputCount: outputs)
            return outputs.map(spelled).joined(separator: " ")
        } catch {
            return "\(error.id): \(error.message)"
        }
    }
}

/// What a short notation means; `nil` for a left out input.
func facts(_ text: String) -> ValueFacts? {
    if text == "_" { return nil }
    if text == "?" { return ValueFacts(type: nil) }
    if text.first == "{" { return constant(items(text)) }
    if text.last == ")" { return ValueFacts(type: ValueType(spelling: text)) }
    let name = text.prefix { $0 != "[" }
    let type = DataType(name: name.isEmpty ? "float" : name)
    if !text.contains("[") { return ValueFacts(type: type.map { .tensor($0) }) }
    return ValueFacts(type: type.map { .tensor($0, items(String(text.dropFirst(name.count))).map(size)) })
}

private func constant(_ items: [String]) -> ValueFacts {
    let count = Size.fixed(Int64(items.count))
    if items.contains(where: { $0.contains(".") }) {
        return ValueFacts(type: .tensor(.float, [count]), floats: items.compactMap { Float($0) })
    }
    return ValueFacts(type: .tensor(.int64, [count]), elements: items.map(size))
}

private func items(_ text: String) -> [String] {
    text.dropFirst().dropLast().split(separator: ",").map { String($0.drop { $0 == " " }) }
}

private func size(_ text: String) -> Size {
    if text == "?" { return .unknown }
    return Int64(text).map { .fixed($0) } ?? .symbolic(ByteString(text))
}

private func spelled(_ facts: ValueFacts) -> String {
    guard let type = facts.type?.tensorType else { return facts.type?.description ?? "?" }
    let element = type.elementType.map { $0 == .float ? "" : $0.description } ?? "?"
    let elements = facts.elements.map { "{" + $0.map(\.description).joined(separator: ", ") + "}" }
    return element + (type.shape?.description ?? "unranked") + (elements ?? "")
}
