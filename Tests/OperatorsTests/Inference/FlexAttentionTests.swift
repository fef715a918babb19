import GraphIR
import Testing

@testable import Operators

@Suite struct FlexAttentionTests {
    static let cases = [
        InferenceCase(
            "ai.onnx.preview.FlexAttention", 1, "[N, 6, 4, 8]", "[2, 3, 5, D]", "[2, 3, S, 10]", gives: "[2, 6, 4, 10]"),
        InferenceCase("ai.onnx.preview.FlexAttention", 1, "?", "?", "?", gives: "?[?, ?, ?, ?]"),
        InferenceCase(
            "ai.onnx.preview.FlexAttention", 1, "[2, 6, 4]", "?", "?",
            gives: "shape.rank: expected rank 4, found [2, 6, 4]"),
        InferenceCase(
            "ai.onnx.preview.FlexAttention", 1, "[2, 6, 4, 8]", "[2, 4, 5, 8]", "?",
            gives: "shape.group: 6 query heads do not share 4 key heads equally"),
        InferenceCase(
            "ai.onnx.preview.FlexAttention", 1, "[2, 6, 4, 8]", "[2, 3, 5, 9]", "?",
            gives: "shape.mismatch: input K: expected [2, ?, ?, 8], found [2, 3, 5, 9]"),
        InferenceCase(
            "ai.onnx.preview.FlexAttention", 1, "?", "?", "?", with: [Attribute("softmax_precision", .int(7))],
            gives: "type.attribute: softmax_precision: expected a floating point type, found int64"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }

    private static func outcome(inputs: [String], outputs: [String]) -> String {
        var graph = Graph()
        graph.inputs = inputs.map { ValueDeclaration(nil, type: facts($0)?.type) }
        graph.outputs = outputs.map { ValueDeclaration(nil, type: facts($0)?.type) }
        return InferenceCase(
            "ai.onnx.preview.FlexAttention", 1, "[2, 6, 4, 8]", "[2, 6, 5, 8]", "[2, 6, 5, 8]",
            with: [Attribute("score_mod", .graph(graph))], gives: ""
        ).outcome
    }

    @Test func modifiersKeepTheScores() {
        #expect(Self.outcome(inputs: ["[2, 6, 4, 5]"], outputs: ["?"]) == "[2, 6, 4, 8]")
        #expect(
            Self.outcome(inputs: ["?"], outputs: [])
                == "shape.subgraph: score_mod: expected 1 input and 1 output, found 1 and 0")
        #expect(
            Self.outcome(inputs: ["double[2, 6, 4, 5]"], outputs: ["?"])
                == "type.subgraph: score_mod: expected tensor(float), found tensor(double)")
        #expect(
            Self.outcome(inputs: ["[2, 6, 4, 5]"], outputs: ["[2, 6, 4, 6]"])
                == "shape.subgraph: score_mod: expected [2, 6, 4, 5], found [2, 6, 4, 6]")
    }
}
