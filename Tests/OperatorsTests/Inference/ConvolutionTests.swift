import GraphIR
import Testing

@testable import Operators

@Suite struct ConvolutionTests {
    static let cases = [
        InferenceCase("Conv", 11, "[1, 3, 20, 20]", "[8, 3, 3, 3]", gives: "[1, 8, 18, 18]"),
        InferenceCase(
            "Conv", 11, "[N, 64, H, 20]", "[128, 64, 3, 3]", "[128]", with: [Attribute("pads", .ints([1, 1, 1, 1]))],
            gives: "[N, 128, H, 20]"),
        InferenceCase(
            "Conv", 11, "[1, 64, 20, 20]", "[64, 128, 3, 3]",
            gives: "shape.conv: expected 128 input channels (weight [64, 128, 3, 3]), found 64 in [1, 64, 20, 20]"),
        InferenceCase(
            "Conv", 11, "[1, 4, 9, 9]", "[8, 2, 3, 3]",
            with: [
                Attribute("group", .int(2)), Attribute("strides", .ints([2, 2])),
                Attribute("dilations", .ints([2, 2])),
            ], gives: "[1, 8, 3, 3]"),
        InferenceCase(
            "Conv", 11, "[1, 3, 7, H]", "[8, 3, 3, 3]",
            with: [Attribute("auto_pad", .string("SAME_UPPER")), Attribute("strides", .ints([2, 2]))],
            gives: "[1, 8, 4, ?]"),
        InferenceCase("Conv", 11, "[1, 128]", "[8, 3, 3, 3]", gives: "shape.rank: expected rank 4, found [1, 128]"),
        InferenceCase("Conv", 11, "?", "[8, 3, 3, 3]", gives: "[?, 8, ?, ?]"),
        InferenceCase("Conv", 11, "?", "?", gives: "?"),
        InferenceCase(
            "Conv", 11, "[1, 3, 2, 9]", "[8, 3, 3, 3]",
            gives: "shape.window: window of 3 does not fit 2 padded elements"),
        InferenceCase(
            "Conv", 11, "[1, 3, 9, 9]", "[8, 3, 3, 3]", with: [Attribute("kernel_shape", .ints([5, 5]))],
            gives: "shape.kernel: expected kernel_shape [5, 5], found weight [8, 3, 3, 3]"),
        InferenceCase(
            "Conv", 11, "[1, 3, 9, 9]", "[8, 3, 3, 3]", with: [Attribute("strides", .ints([0, 1]))],
            gives: "shape.attribute: strides: expected 1 or more, found 0"),
        InferenceCase(
            "Conv", 11, "[1, 3, 9, 9]", "[8, 3, 3, 3]", with: [Attribute("pads", .ints([1, 1]))],
            gives: "shape.attribute: pads: expected 4 values, found 2"),
        InferenceCase(
            "Conv", 11, "[1, 3, 9, 9]", "[8, 3, 3, 3]", "[9]",
            gives: "shape.conv: expected a bias of 8 output channels, found 9"),
        InferenceCase(
            "ConvTranspose", 11, "[1, 8, 5, 5]", "[8, 4, 3, 3]",
            with: [Attribute("strides", .ints([2, 2])), Attribute("output_padding", .ints([1, 1]))],
            gives: "[1, 4, 12, 12]"),
        InferenceCase(
            "ConvTranspose", 11, "[1, 8, 5, 5]", "[8, 4, 1, 3]",
            with: [Attribute("strides", .ints([2, 2])), Attribute("auto_pad", .string("SAME_LOWER"))],
            gives: "[1, 4, ?, 10]"),
        InferenceCase(
            "ConvTranspose", 11, "[1, 8, H, 5]", "[8, 4, 3, 3]", with: [Attribute("output_shape", .ints([7, 8]))],
            gives: "[1, 4, 7, 8]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
