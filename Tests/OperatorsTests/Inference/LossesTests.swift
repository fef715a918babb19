import GraphIR
import Testing

@testable import Operators

@Suite struct LossesTests {
    static let cases = [
        InferenceCase(
            "NegativeLogLikelihoodLoss", 13, "[3, 7, K, 6]", "int64[N, 5, 6]", "[7]",
            with: [Attribute("reduction", .string("none"))], gives: "[3, 5, 6]"),
        InferenceCase("NegativeLogLikelihoodLoss", 22, "?", "?", gives: "?[]"),
        InferenceCase(
            "NegativeLogLikelihoodLoss", 12, "[3, 7]", "int32[4]",
            gives: "shape.mismatch: input target: expected [3], found [4]"),
        InferenceCase(
            "NegativeLogLikelihoodLoss", 22, "[3, 7]", "int64[3]", "[8]",
            gives: "shape.mismatch: input weight: expected [7], found [8]"),
        InferenceCase(
            "SoftmaxCrossEntropyLoss", 12, "?", "int64[3, 5]", with: [Attribute("reduction", .string("none"))],
            outputs: 2, gives: "?[3, 5] ?"),
        InferenceCase("SoftmaxCrossEntropyLoss", 13, "[3, 7, 5]", "int64[3, 5]", outputs: 2, gives: "[] [3, 7, 5]"),
        InferenceCase(
            "NegativeLogLikelihoodLoss", 13, "[3]", "?", gives: "shape.rank: expected rank 2 or more, found [3]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
