import GraphIR
import Testing

@testable import Operators

@Suite struct SlicingTests {
    static let cases = [
        InferenceCase("Slice", 13, "[10, N]", "{2}", "{8}", "{0}", "{3}", gives: "[2, N]"),
        InferenceCase("Slice", 13, "[10]", "{-1}", "{-100}", "{0}", "{-1}", gives: "[10]"),
        InferenceCase("Slice", 13, "[N]", "{0}", "{9223372036854775807}", gives: "[N]"),
        InferenceCase("Slice", 13, "[N]", "{1}", "{9223372036854775807}", gives: "[?]"),
        InferenceCase("Slice", 13, "[3, 4]", "int64[1]", "{2}", gives: "[?, ?]"),
        InferenceCase("Slice", 13, "{2, N, 4}", "{1}", "{3}", gives: "int64[2]{N, 4}"),
        InferenceCase("Slice", 13, "{2, N, 4}", "{-1}", "{-9}", "{0}", "{-2}", gives: "int64[2]{4, 2}"),
        InferenceCase(
            "Slice", 1, "[3, 4]", with: [Attribute("starts", .ints([1])), Attribute("ends", .ints([2]))],
            gives: "[1, 4]"),
        InferenceCase("Slice", 13, "[3]", "{0}", "{1}", "{0}", "{0}", gives: "shape.slice: step 0 on axis 0"),
        InferenceCase("Expand", 13, "[3, 1]", "{2, 1, N}", gives: "[2, 3, N]"),
        InferenceCase("Expand", 13, "[3]", "{4}", gives: "shape.broadcast: cannot broadcast [3] with [4]"),
        InferenceCase("Tile", 13, "[2, N]", "{3, 1}", gives: "[6, N]"),
        InferenceCase("Pad", 11, "[2, N]", "{1, 0, 1, 0}", gives: "[4, N]"),
        InferenceCase("Pad", 18, "[2, 3]", "{1, 2}", "_", "{-1}", gives: "[2, 6]"),
        InferenceCase("Pad", 2, "[2]", with: [Attribute("pads", .ints([-1, -1]))], gives: "[0]"),
        InferenceCase(
            "Pad", 11, "[2, 3]", "{1, 1}",
            gives: "shape.pad: expected 4 paddings for 2 axes of [2, 3], found 2"),
        InferenceCase("Range", 11, "{1}", "{10}", "{4}", gives: "int64[3]{1, 5, 9}"),
        InferenceCase("Range", 11, "{0}", "{N}", "{1}", gives: "int64[N]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
