import GraphIR
import Testing

@testable import AttentionBlocks

@Suite struct DynamicAxesTests {
    private func sizes(_ names: [String], _ shape: [Int], input: Int? = nil) -> String {
        do {
            return Shape(sizes: try DynamicAxes(names, shape: shape, input: input).sizes).description
        } catch {
            return "\(error)"
        }
    }

    @Test func axesCountFromTheirEnd() {
        #expect(sizes(["batch"], [1, 3, 8, 8]) == "[batch, 3, 8, 8]")
        #expect(sizes(["height", "width"], [1, 3, 8, 8]) == "[1, 3, height, width]")
        #expect(sizes(["depth"], [1, 3, 4, 8, 8]) == "[1, 3, depth, 8, 8]")
    }

    @Test func severalInputsShareTheBatchOnly() {
        #expect(sizes(["batch", "width"], [1, 3, 8, 8], input: 2) == "[batch, 3, 8, width_2]")
    }

    @Test func wrongNamesAreExplained() {
        #expect(sizes(["hight"], [1, 3, 8, 8]) == "unknown dynamic axis 'hight'; did you mean height?")
        #expect(sizes(["depth"], [1, 3, 8, 8]) == "an input with 4 dimensions has no axis depth")
        #expect(sizes(["batch", "batch"], [1, 3]) == "axis batch is given twice")
        #expect(sizes([""], [1, 3]).hasPrefix("unknown dynamic axis ''"))
    }
}
