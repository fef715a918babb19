import GraphIR
import Testing

@testable import Operators

@Suite struct PoolingTests {
    private static let twoByTwo = [Attribute("kernel_shape", .ints([2, 2])), Attribute("strides", .ints([2, 2]))]

    static let cases = [
        InferenceCase("MaxPool", 11, "[1, 3, 8, 9]", with: twoByTwo, gives: "[1, 3, 4, 4]"),
        InferenceCase(
            "MaxPool", 11, "[1, 3, 8, 9]", with: twoByTwo + [Attribute("ceil_mode", .int(1))], outputs: 2,
            gives: "[1, 3, 4, 5] int64[1, 3, 4, 5]"),
        InferenceCase(
            "AveragePool", 22, "[1, 1, 2, 2]",
            with: [
                Attribute("kernel_shape", .ints([1, 1])), Attribute("strides", .ints([2, 2])),
                Attribute("ceil_mode", .int(1)),
            ], gives: "[1, 1, 1, 1]"),
        InferenceCase(
            "MaxPool", 11, "[1, 1, 8, 2]",
            with: [
                Attribute("kernel_shape", .ints([1, 1])), Attribute("strides", .ints([2, 2])),
                Attribute("ceil_mode", .int(1)),
            ], gives: "[1, 1, ?, ?]"),
        InferenceCase("AveragePool", 11, "float", with: twoByTwo, gives: "[?, ?, ?, ?]"),
        InferenceCase(
            "MaxPool", 11, "[1, 3, 8]", with: twoByTwo, gives: "shape.rank: expected rank 4, found [1, 3, 8]"),
        InferenceCase("GlobalAveragePool", 11, "[N, 64, ?, 7]", gives: "[N, 64, 1, 1]"),
        InferenceCase("GlobalMaxPool", 11, "[3]", gives: "shape.rank: expected rank 2 or more, found [3]"),
        InferenceCase("RoiAlign", 16, "[1, 8, 9, 9]", "[R, 4]", "int64[R]", gives: "[R, 8, 1, 1]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
