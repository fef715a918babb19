import GraphIR
import Testing

@testable import Operators

@Suite struct AttentionTests {
    static let cases = [
        InferenceCase(
            "Attention", 23, "[2, 6, L, 8]", "[2, 3, 5, 8]", "[2, 3, 5, 10]", outputs: 4,
            gives: "[2, 6, L, 10] [2, 3, 5, 8] [2, 3, 5, 10] [2, 6, L, 5]"),
        InferenceCase(
            "Attention", 23, "[2, 4, 48]", "[2, 5, 24]", "double[2, 5, 30]", "_", "[2, 3, 7, 8]", "double[2, 3, 7, 10]",
            with: [Attribute("q_num_heads", .int(6)), Attribute("kv_num_heads", .int(3))], outputs: 4,
            gives: "[2, 4, 60] [2, 3, 12, 8] double[2, 3, 12, 10] [2, 6, 4, 12]"),
        InferenceCase(
            "Attention", 24, "[2, 4, 48]", "?", "[2, S, H]",
            with: [Attribute("q_num_heads", .int(6)), Attribute("kv_num_heads", .int(3))], outputs: 4,
            gives: "[2, 4, ?] unranked [2, 3, S, ?] [2, 6, 4, S]"),
        InferenceCase(
            "Attention", 23, "[2, 4, 48]", "?", "?", with: [Attribute("kv_num_heads", .int(3))],
            gives: "shape.attribute: expected q_num_heads for inputs of rank 3"),
        InferenceCase(
            "Attention", 23, "[2, 4, 48]", "?", "?",
            with: [Attribute("q_num_heads", .int(6)), Attribute("kv_num_heads", .int(0))],
            gives: "shape.attribute: kv_num_heads: expected 1 or more, found 0"),
        InferenceCase("Attention", 23, "[2, 4]", "?", "?", gives: "shape.rank: expected rank 3 to 4, found [2, 4]"),
        InferenceCase(
            "Attention", 25, "[2, 6, 4, 8]", "?", "?", with: [Attribute("left_window_size", .int(-2))],
            gives: "shape.attribute: left_window_size: expected -1 or more, found -2"),
        InferenceCase(
            "Attention", 25, "[2, 6, 4, 8]", "?", "?", with: [Attribute("q_num_heads", .int(6))],
            gives: "shape.attribute: q_num_heads: expected only for inputs of rank 3"),
        InferenceCase(
            "Attention", 25, "[2, 6, 4, 8]", "?", "?", "_", "[2, 3, 7, 8]",
            gives: "shape.operands: expected past_key and past_value together, found one"),
        InferenceCase(
            "Attention", 25, "[2, 6, 4, 8]", "?", "?", "_", "?", "?", "int64[2]",
            gives: "shape.operands: nonpad_kv_seqlen excludes past_key and past_value"),
        InferenceCase("RotaryEmbedding", 23, "[2, 4, N, 8]", "[50, 4]", "[50, 4]", gives: "[2, 4, N, 8]"),
        InferenceCase(
            "RotaryEmbedding", 23, "[2, 5, 32]", "[50, 4]", "[50, 4]",
            gives: "shape.attribute: expected num_heads for X of rank 3"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
