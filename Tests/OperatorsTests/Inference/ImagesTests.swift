import GraphIR
import Testing

@testable import Operators

@Suite struct ImagesTests {
    static let cases = [
        InferenceCase("ImageDecoder", 20, "uint8[N]", gives: "uint8[?, ?, ?]"),
        InferenceCase("ImageDecoder", 20, "uint8[2, 2]", gives: "shape.rank: expected rank 1, found [2, 2]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
