import GraphIR
import Testing

@testable import Operators

@Suite struct TypeBindingsTests {
    static let cases = [
        InferenceCase("Conv", 11, "?", gives: "node.input-count: expected 2 to 3 inputs, found 1"),
        InferenceCase("Relu", 13, "?", "?", gives: "node.input-count: expected 1 inputs, found 2"),
        InferenceCase("Concat", 13, gives: "node.input-count: expected at least 1 inputs, found 0"),
        InferenceCase("Relu", 13, "?", outputs: 2, gives: "node.output-count: expected 1 outputs, found 2"),
        InferenceCase("Conv", 11, "_", "?", gives: "node.missing-input: input X is required"),
        InferenceCase(
            "Conv", 11, "int64[1]", "?",
            gives: "type.operands: input X: expected one of tensor(double), tensor(float), tensor(float16), "
                + "found tensor(int64); expected rank 3 or more, found [1]"),
        InferenceCase(
            "MatMul", 11, "[1]", "double[1]",
            gives: "type.mismatch: input B: expected tensor(float) like input A, found tensor(double)"),
        InferenceCase(
            "Concat", 13, "[1]", "[1]", "int64[1]", with: [Attribute("axis", .int(0))],
            gives: "type.mismatch: input inputs: expected tensor(float) like the ones before it, found tensor(int64)"),
        InferenceCase(
            "Reshape", 13, "[1]", "[1]",
            gives: "type.input: input shape: expected tensor(int64), found tensor(float)"),
        InferenceCase("Unique", 11, "double[3]", outputs: 2, gives: "double[?] int64[?]"),
    ]

    @Test(arguments: cases) func checks(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
