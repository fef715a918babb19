import GraphIR
import Testing

@testable import Operators

@Suite struct SignalTests {
    static let cases: [InferenceCase] = [
        InferenceCase("DFT", 17, "[1, 10, 8, 1]", with: [Attribute("axis", .int(2))], gives: "[1, 10, 8, 2]"),
        InferenceCase("DFT", 17, "[1, 10, 1]", with: [Attribute("onesided", .int(1))], gives: "[1, 6, 2]"),
        InferenceCase(
            "DFT", 20, "[1, 10, 2]", with: [Attribute("onesided", .int(1)), Attribute("inverse", .int(1))],
            gives: "[1, 18, 1]"),
        InferenceCase("DFT", 20, "[1, 10, 1]", "_", "?", with: [Attribute("onesided", .int(1))], gives: "[?, ?, 2]"),
        InferenceCase(
            "DFT", 17, "[1, 10, 1]", with: [Attribute("axis", .int(-1))],
            gives: "shape.axis: axis -1 is the last, of real and imaginary parts"),
        InferenceCase("HannWindow", 17, "int64[]", gives: "[?]"),
        InferenceCase("STFT", 17, "[1, 128, 1]", "int64[]", "[16]", gives: "[1, ?, ?, 2]"),
        InferenceCase("MelWeightMatrix", 17, "int64[]", "int64[]", "int64[]", "[]", "[]", gives: "[?, ?]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
