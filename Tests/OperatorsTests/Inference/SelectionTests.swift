import GraphIR
import Testing

@testable import Operators

@Suite struct SelectionTests {
    static let cases: [InferenceCase] = [
        InferenceCase(
            "Unique", 11, "[2, 3]", with: [Attribute("axis", .int(-1))], outputs: 4,
            gives: "[2, ?] int64[?] int64[?] int64[?]"),
        InferenceCase("NonMaxSuppression", 11, "[1, 6, 4]", "[1, 2, 6]", gives: "int64[?, 3]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
