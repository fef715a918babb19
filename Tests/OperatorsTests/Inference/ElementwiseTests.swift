import GraphIR
import Testing

@testable import Operators

@Suite struct ElementwiseTests {
    static let cases = [
        InferenceCase("Add", 13, "[2, 3]", "[3]", gives: "[2, 3]"),
        InferenceCase("Add", 13, "[N, 1]", "[1, M]", gives: "[N, M]"),
        InferenceCase("Add", 13, "[N, ?]", "[4, 5]", gives: "[4, 5]"),
        InferenceCase("Add", 13, "[N]", "[N]", gives: "[N]"),
        InferenceCase("Add", 13, "[N]", "[M]", gives: "[?]"),
        InferenceCase("Add", 13, "[0]", "[1]", gives: "[0]"),
        InferenceCase("Add", 13, "[2, 3]", "?", gives: "unranked"),
        InferenceCase(
            "Add", 13, "[2, 3]", "[2, 4]", gives: "shape.broadcast: cannot broadcast [2, 3] with [2, 4]"),
        InferenceCase("Add", 13, "{1, N}", "{2, 0}", gives: "int64[2]{3, N}"),
        InferenceCase("Mul", 13, "{2, N, 3}", "{1}", gives: "int64[3]{2, N, 3}"),
        InferenceCase("Mul", 13, "{4611686018427387904}", "{4}", gives: "int64[1]{?}"),
        InferenceCase("Sub", 13, "{5}", "{N}", gives: "int64[1]{?}"),
        InferenceCase("Div", 13, "{-7, 7}", "{2, 0}", gives: "int64[2]{-3, ?}"),
        InferenceCase("Equal", 13, "[2]", "[2]", gives: "bool[2]"),
        InferenceCase("Where", 13, "bool[2, 1]", "[3]", "[1]", gives: "[2, 3]"),
        InferenceCase("Max", 13, "[2, 1]", "[3]", "[4, 1, 1]", gives: "[4, 2, 3]"),
        InferenceCase("Max", 6, "[2, N]", "[2, 3]", gives: "[2, N]"),
        InferenceCase(
            "Sum", 6, "[2]", "[3]", gives: "[2]"),
        InferenceCase("Add", 6, "[2, 3]", "[2, 3]", gives: "[2, 3]"),
        InferenceCase("Add", 6, "[2, 3]", "[3]", gives: "[2, 3]"),
        InferenceCase("Add", 6, "[2, 3, 4]", "[3, 4]", with: [Attribute("broadcast", .int(1))], gives: "[2, 3, 4]"),
        InferenceCase(
            "Add", 6, "[2, 3, 4]", "[3]", with: [Attribute("broadcast", .int(1)), Attribute("axis", .int(1))],
            gives: "[2, 3, 4]"),
        InferenceCase(
            "Add", 6, "[2, 3, 4]", "[3]", with: [Attribute("broadcast", .int(1))],
            gives: "shape.broadcast: cannot broadcast [3] to [2, 3, 4]"),
        InferenceCase("SwiGLU", 28, "[2, N]", "[M, 3]", gives: "[2, 3]"),
        InferenceCase(
            "SwiGLU", 28, "[2, 3]", "[1, 3]",
            gives: "shape.mismatch: expected [2, 3] like the first input, found [1, 3]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
