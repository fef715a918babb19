import GraphIR
import Testing

@testable import Operators

@Suite struct ReductionTests {
    static let cases = [
        InferenceCase("ReduceMean", 11, "[2, N, 4]", with: [Attribute("axes", .ints([-1, 0]))], gives: "[1, N, 1]"),
        InferenceCase(
            "ReduceMean", 11, "[2, N, 4]", with: [Attribute("axes", .ints([1])), Attribute("keepdims", .int(0))],
            gives: "[2, 4]"),
        InferenceCase("ReduceMean", 11, "[2, N, 4]", gives: "[1, 1, 1]"),
        InferenceCase("ReduceMean", 18, "[2, N, 4]", "{1}", gives: "[2, 1, 4]"),
        InferenceCase("ReduceMean", 18, "[2, N, 4]", "int64[1]", gives: "[?, ?, ?]"),
        InferenceCase(
            "ReduceMean", 18, "[2, N, 4]", "int64[1]", with: [Attribute("keepdims", .int(0))], gives: "[?, ?]"),
        InferenceCase(
            "ReduceSum", 13, "[2, N]", with: [Attribute("noop_with_empty_axes", .int(1))], gives: "[2, N]"),
        InferenceCase(
            "ReduceMax", 11, "[2, 3]", with: [Attribute("axes", .ints([2]))],
            gives: "shape.axis: axis 2 outside [-2, 1]"),
        InferenceCase(
            "ReduceMax", 11, "[2, 3]", with: [Attribute("axes", .ints([1, -1]))],
            gives: "[2, 1]"),
        InferenceCase("ArgMax", 13, "[2, 3]", with: [Attribute("axis", .int(1))], gives: "int64[2, 1]"),
        InferenceCase("ArgMin", 13, "[]", gives: "shape.axis: axis 0 outside [0, -1]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
