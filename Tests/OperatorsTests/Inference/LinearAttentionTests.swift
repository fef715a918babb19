import GraphIR
import Testing

@testable import Operators

@Suite struct LinearAttentionTests {
    static let cases = [
        InferenceCase(
            "LinearAttention", 27, "[B, 5, 32]", "[2, T, 16]", "[2, 5, 12]", "_", "[2, 5, 2]", "[2, 5, 1]",
            with: [Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2))], outputs: 2,
            gives: "[2, 5, 24] [2, 2, 8, 6]"),
        InferenceCase(
            "LinearAttention", 27, "float16[2, 5, 32]", "float16[2, 5, ?]", "float16[2, 5, ?]", "[2, 2, 8, 6]",
            with: [
                Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2)),
                Attribute("update_rule", .string("linear")),
            ], outputs: 2, gives: "float16[2, 5, 24] [2, 2, 8, 6]"),
        InferenceCase(
            "LinearAttention", 27, "?", "?", "?",
            with: [Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2))], outputs: 2,
            gives: "shape.operands: update_rule gated_delta needs input decay"),
        InferenceCase(
            "LinearAttention", 27, "?", "?", "?", "_", "?",
            with: [
                Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2)),
                Attribute("update_rule", .string("linear")),
            ], outputs: 2, gives: "shape.operands: update_rule linear excludes input decay"),
        InferenceCase(
            "LinearAttention", 27, "?", "?", "?",
            with: [
                Attribute("q_num_heads", .int(3)), Attribute("kv_num_heads", .int(2)),
                Attribute("update_rule", .string("linear")),
            ], outputs: 2, gives: "shape.group: 3 query heads do not share 2 key heads equally"),
        InferenceCase(
            "LinearAttention", 27, "[2, 5, 30]", "?", "?",
            with: [
                Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2)),
                Attribute("update_rule", .string("linear")),
            ], outputs: 2, gives: "shape.group: query: 30 does not make 4 equal heads"),
        InferenceCase(
            "LinearAttention", 27, "[2, 5, 32]", "[2, 5, 16]", "?", "_", "_", "[2, 5, 9]",
            with: [
                Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2)),
                Attribute("update_rule", .string("delta")),
            ], outputs: 2, gives: "shape.mismatch: beta: expected a last dimension of 1 or 2, found 9"),
        InferenceCase(
            "LinearAttention", 27, "[2, 5, 32]", "[2, 5, 20]", "?",
            with: [
                Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2)),
                Attribute("update_rule", .string("linear")),
            ], outputs: 2, gives: "shape.mismatch: expected a state of [2, 2, 10, ?], found [2, 2, 8, ?]"),
        InferenceCase(
            "CausalConvWithState", 27, "[N, C, 10]", "[6, 1, 4]", "[6]", "[2, 6, 3]", outputs: 2,
            gives: "[2, 6, 10] [2, 6, 3]"),
        InferenceCase("CausalConvWithState", 27, "[2, 6, 10]", "[6, 1, K]", outputs: 2, gives: "[2, 6, 10] [2, 6, ?]"),
        InferenceCase(
            "CausalConvWithState", 27, "[2, 6, 10]", "[6, 1, 4]", "_", "[2, 6, 4]", outputs: 2,
            gives: "shape.mismatch: input past_state: expected [2, 6, 3], found [2, 6, 4]"),
        InferenceCase(
            "CausalConvWithState", 27, "?", "[6, 1, 0]", outputs: 2,
            gives: "shape.attribute: expected a kernel of 1 or more, found 0"),
        InferenceCase(
            "CausalConvWithState", 27, "?", "?", with: [Attribute("activation", .string("relu"))], outputs: 2,
            gives: "shape.attribute: activation: expected none, silu or swish, found relu"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
