import GraphIR
import Testing

@testable import Operators

@Suite struct NormalizationTests {
    static let cases = [
        InferenceCase("BatchNormalization", 11, "[N, 8, 4]", "[8]", "[8]", "[8]", "[8]", gives: "[N, 8, 4]"),
        InferenceCase(
            "BatchNormalization", 11, "[N, 8, 4]", "[8]", "[7]", "[8]", "[8]",
            gives: "shape.channels: expected 8 channels in B, found 7"),
        InferenceCase(
            "BatchNormalization", 15, "[N, C]", "[8]", "?", "?", "?", with: [Attribute("training_mode", .int(1))],
            outputs: 3, gives: "[N, C] ?[8] ?[8]"),
        InferenceCase(
            "BatchNormalization", 15, "[2, 8]", "[8]", "[8]", "[8]", "[8]", outputs: 2,
            gives: "node.output-count: expected 1 or 3 outputs, found 2"),
        InferenceCase("InstanceNormalization", 11, "[N, 8, 4]", "[8]", "[8]", gives: "[N, 8, 4]"),
        InferenceCase(
            "LayerNormalization", 17, "[2, 3, 4]", "[4]", outputs: 3, gives: "[2, 3, 4] [2, 3, 1] [2, 3, 1]"),
        InferenceCase(
            "GroupNormalization", 21, "[N, 8, 4]", "[8]", "[8]", with: [Attribute("num_groups", .int(3))],
            gives: "shape.group: 8 channels do not make 3 equal groups"),
        InferenceCase(
            "GroupNormalization", 18, "[N, 8, 4]", "[2]", "[2]", with: [Attribute("num_groups", .int(2))],
            gives: "[N, 8, 4]"),
        InferenceCase(
            "LRN", 13, "[N, 8, 4, 4]", with: [Attribute("size", .int(3))], gives: "[N, 8, 4, 4]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
