import GraphIR
import Testing

@testable import Operators

@Suite struct ResizingTests {
    static let cases = [
        InferenceCase("Resize", 11, "[1, 3, 8, W]", "?", "{1.0, 1.0, 2.0, 2.0}", gives: "[1, 3, 16, ?]"),
        InferenceCase("Resize", 13, "[1, 3, 8, 8]", "_", "_", "{1, 3, 5, 6}", gives: "[1, 3, 5, 6]"),
        InferenceCase(
            "Resize", 18, "[1, 3, 8, 8]", "_", "_", "{5, 6}", with: [Attribute("axes", .ints([2, 3]))],
            gives: "[1, 3, 5, 6]"),
        InferenceCase("Upsample", 9, "[1, 3]", "{1.0, 1.5}", gives: "[1, 4]"),
        InferenceCase("Upsample", 7, "[2]", with: [Attribute("scales", .floats([3]))], gives: "[6]"),
        InferenceCase(
            "Resize", 10, "[1, 3]", "{2.0}", gives: "shape.resize: scales: expected 2 values for [1, 3], found 1"),
        InferenceCase(
            "Upsample", 1, "[1, 3, 4, N]",
            with: [Attribute("height_scale", .float(2.5)), Attribute("width_scale", .float(1))], gives: "[1, 3, 10, N]"),
        InferenceCase(
            "Upsample", 1, "[3, 4]", with: [Attribute("height_scale", .float(2)), Attribute("width_scale", .float(2))],
            gives: "shape.rank: expected rank 4, found [3, 4]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
