import GraphIR
import Testing

@testable import Operators

@Suite struct TrainingTests {
    static let cases = [
        InferenceCase(
            "ai.onnx.preview.training.Momentum", 1, "[]", "int64[]", "[2]", "double[3]", "[2]", "double[3]", "[2]",
            "double[3]",
            with: [
                Attribute("mode", .string("standard")), Attribute("norm_coefficient", .float(0)),
                Attribute("alpha", .float(0)), Attribute("beta", .float(0)),
            ], outputs: 4, gives: "[2] double[3] [2] double[3]"),
        InferenceCase(
            "ai.onnx.preview.training.Adagrad", 1, "[]", "int64[]", "[N]", "[N]", "?", outputs: 2, gives: "[N] ?"),
        InferenceCase(
            "ai.onnx.preview.training.Adam", 1, "[]", "int64[]", "[2]", "[2]", "[3]", "[4]", outputs: 3,
            gives: "[2] [3] [4]"),
        InferenceCase(
            "ai.onnx.preview.training.Adam", 1, "[]", "int64[]", "[2]", "[2]", "[2]", outputs: 3,
            gives: "shape.operands: expected a multiple of 4 inputs after the first two, found 3"),
        InferenceCase(
            "ai.onnx.preview.training.Adam", 1, "[]", "int64[]", "[2]", "[2]", "[2]", "[2]", outputs: 2,
            gives: "shape.operands: expected 3 outputs for 4 inputs, found 2"),
        InferenceCase(
            "ai.onnx.preview.training.Gradient", 1, "[2, N]", "int64[3]", "?",
            with: [Attribute("xs", .strings(["a", "b"])), Attribute("y", .string("y"))], outputs: 2,
            gives: "[2, N] ?[3]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
