import GraphIR
import Testing

@testable import Operators

@Suite struct EstimatorsTests {
    static let cases = [
        InferenceCase(
            "ai.onnx.ml.LinearClassifier", 1, "[N, 3]",
            with: [
                Attribute("coefficients", .floats([1, 2])), Attribute("intercepts", .floats([1])),
                Attribute("classlabels_strings", .strings(["a", "b"])),
            ], outputs: 2, gives: "string[N] [N, 2]"),
        InferenceCase(
            "ai.onnx.ml.LinearClassifier", 1, "int32[3]",
            with: [Attribute("coefficients", .floats([1, 2])), Attribute("intercepts", .floats([1, 2, 3]))], outputs: 2,
            gives: "int64[1] [1, 3]"),
        InferenceCase(
            "ai.onnx.ml.LinearClassifier", 1, "?", with: [Attribute("coefficients", .floats([1, 2]))], outputs: 2,
            gives: "int64[?] [?, ?]"),
        InferenceCase(
            "ai.onnx.ml.LinearClassifier", 1, "[2, 3, 4]", with: [Attribute("coefficients", .floats([1, 2]))],
            outputs: 2, gives: "shape.rank: expected rank 1 to 2, found [2, 3, 4]"),
        InferenceCase(
            "ai.onnx.ml.SVMClassifier", 1, "[N, 3]", with: [Attribute("classlabels_ints", .ints([1, 2]))], outputs: 2,
            gives: "int64[N] [N, ?]"),
        InferenceCase(
            "ai.onnx.ml.LinearRegressor", 1, "[N, 3]", with: [Attribute("targets", .int(2))], gives: "[N, 2]"),
        InferenceCase(
            "ai.onnx.ml.LinearRegressor", 1, "?", with: [Attribute("targets", .int(-1))],
            gives: "shape.negative: expected dimensions of 0 or more, found -1 in [-1]"),
        InferenceCase("ai.onnx.ml.SVMRegressor", 1, "int64[N, 3]", gives: "[N, 1]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
