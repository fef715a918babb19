import GraphIR
import Testing

@testable import Operators

@Suite struct GatheringTests {
    static let cases = [
        InferenceCase("Gather", 13, "[5, N]", "int64[2, 3]", gives: "[2, 3, N]"),
        InferenceCase("Gather", 13, "[5, N]", "int64[]", with: [Attribute("axis", .int(1))], gives: "[5]"),
        InferenceCase(
            "Gather", 13, "{4, N, 6}", "{1, -1, 7}", gives: "shape.index: expected indices within [-3, 2], found 7"),
        InferenceCase("Gather", 13, "{4, N, 6}", "{1, -1, ?}", gives: "int64[3]{N, 6, ?}"),
        InferenceCase("GatherElements", 13, "[5, N]", "int64[2, 3]", gives: "[2, 3]"),
        InferenceCase(
            "GatherElements", 13, "[5, N]", "int64[2]", gives: "[2]"),
        InferenceCase("GatherND", 13, "[2, 3, 4]", "int64[7, 2]", gives: "[7, 4]"),
        InferenceCase(
            "GatherND", 13, "[2]", "int64[7, 2]",
            gives: "shape.gather: expected at most 1 coordinates for [2], found 2"),
        InferenceCase("ScatterElements", 13, "[2, 3]", "int64[1, 2]", "[1, 2]", gives: "[2, 3]"),
        InferenceCase(
            "ScatterND", 13, "[4, 5]", "int64[3, 1]", "[3, 6]",
            gives: "[4, 5]"),
        InferenceCase("OneHot", 11, "int64[2, N]", "{10}", "[2]", gives: "[2, N, 10]"),
        InferenceCase("TopK", 11, "[2, 9]", "{3}", outputs: 2, gives: "[2, 3] int64[2, 3]"),
        InferenceCase(
            "TopK", 11, "[2, 9]", "{10}", outputs: 2,
            gives: "shape.topk: expected k of at most 9 (axis 1 of [2, 9]), found 10"),
        InferenceCase("NonZero", 13, "[2, 3]", gives: "int64[2, ?]"),
        InferenceCase("Compress", 9, "[2, 3]", "bool[?]", with: [Attribute("axis", .int(1))], gives: "[2, ?]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
