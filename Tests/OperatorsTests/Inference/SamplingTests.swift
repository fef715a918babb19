import GraphIR
import Testing

@testable import Operators

@Suite struct SamplingTests {
    static let cases: [InferenceCase] = [
        InferenceCase("GridSample", 16, "[1, 3, 4, 4]", "[1, 6, 7, 2]", gives: "[1, 3, 6, 7]"),
        InferenceCase(
            "GridSample", 16, "[1, 3, 4, 4]", "[1, 6, 7, 3]",
            gives: "shape.grid: expected 2 coordinates on the last axis, found [1, 6, 7, 3]"),
        InferenceCase("AffineGrid", 20, "[2, 2, 3]", "{2, 3, 5, 6}", gives: "[2, 5, 6, 2]"),
        InferenceCase(
            "AffineGrid", 20, "[2, 2, 3]", "{2, 3, 5}",
            gives: "shape.grid: expected a size of 4 or 5 dimensions, found 3"),
        InferenceCase(
            "CenterCropPad", 18, "[20, 8, 3]", "{10, 9}", with: [Attribute("axes", .ints([1, 0]))], gives: "[9, 10, 3]"),
        InferenceCase("Col2Im", 18, "[1, 5, 5]", "{5, 5}", "{1, 5}", gives: "[1, 1, 5, 5]"),
        InferenceCase(
            "Col2Im", 18, "[1, 7, 5]", "{5, 5}", "{1, 5}",
            gives: "shape.block: expected a multiple of 5 rows (block [1, 5]), found 7"),
        InferenceCase(
            "MaxUnpool", 11, "[1, 1, 2, 2]", "int64[1, 1, 2, 2]",
            with: [Attribute("kernel_shape", .ints([2, 2])), Attribute("strides", .ints([2, 2]))], gives: "[1, 1, 4, 4]"
        ),
        InferenceCase(
            "MaxUnpool", 11, "[1, 1, 2, 2]", "int64[1, 1, 2, 2]", "{1, 1, 5, 5}",
            with: [Attribute("kernel_shape", .ints([2, 2]))], gives: "[1, 1, 5, 5]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
