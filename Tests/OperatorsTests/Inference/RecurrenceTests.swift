import GraphIR
import Testing

@testable import Operators

@Suite struct RecurrenceTests {
    static let cases = [
        InferenceCase(
            "LSTM", 7, "[5, N, 4]", "[2, 24, 4]", "[2, 24, 6]",
            with: [Attribute("direction", .string("bidirectional")), Attribute("hidden_size", .int(6))], outputs: 3,
            gives: "[5, 2, N, 6] [2, N, 6] [2, N, 6]"),
        InferenceCase(
            "GRU", 14, "[N, 5, 4]", "[1, 18, 4]", "[1, 18, 6]", with: [Attribute("layout", .int(1))], outputs: 2,
            gives: "[N, 5, 1, 6] [N, 1, 6]"),
        InferenceCase(
            "RNN", 22, "?", "?", "?",
            with: [Attribute("direction", .string("odd")), Attribute("hidden_size", .int(0))], outputs: 2,
            gives: "?[?, ?, ?, ?] ?[?, ?, ?]"),
        InferenceCase("RNN", 22, "[5, 3]", "?", "?", gives: "shape.rank: expected rank 3, found [5, 3]"),
        InferenceCase(
            "GRU", 1, "[5, 3, 4]", "[1, 18, 4]", "[1, 18, 6]", with: [Attribute("output_sequence", .int(1))],
            outputs: 2, gives: "[5, 1, 3, 6] [1, 3, 6]"),
        InferenceCase("LSTM", 1, "[5, 3, 4]", "[1, 24, 4]", "[1, 24, 6]", outputs: 2, gives: "unranked unranked"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
