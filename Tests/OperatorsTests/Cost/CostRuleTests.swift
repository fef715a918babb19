import GraphIR
import Testing

@testable import Operators

@Suite struct CostRuleTests {
    private static let unpadded = Attribute("pads", .ints([0, 0, 0, 0]))
    private static let hidden = Attribute("hidden_size", .int(5))

    static let convolutions = [
        CostCase("Conv", 22, "[1, 3, 8, 8]", "[4, 3, 3, 3]", "[4]", macs: "3888", others: "144"),
        CostCase("Conv", 22, "[N, 4, 8, 8]", "[8, 1, 3, 3]", with: [Attribute("group", .int(4))], macs: "2592·N"),
        CostCase(
            "Conv", 22, "[1, 3, H, 8]", "[4, 3, 3, 3]",
            with: [Attribute("strides", .ints([2, 2])), Attribute("pads", .ints([1, 1, 1, 1]))],
            macs: "432·⌈H/2⌉"),
        CostCase(
            "Conv", 22, "[1, 3, H, 9]", "[4, 3, 3, 3]",
            with: [Attribute("strides", .ints([2, 2])), Attribute("auto_pad", .string("SAME_UPPER"))],
            macs: "540·⌈H/2⌉"),
        CostCase(
            "Conv", 22, "[1, 1, 10, 10]", "[1, 1, 3, 3]", with: [Attribute("dilations", .ints([2, 2]))], macs: "324"),
        CostCase("ConvInteger", 10, "uint8[1, 3, 8, 8]", "uint8[4, 3, 3, 3]", macs: "3888"),
        CostCase(
            "QLinearConv", 10, "uint8[1, 3, 8, 8]", "float[]", "uint8[]", "uint8[4, 3, 3, 3]", "float[]", "uint8[]",
            "float[]", "uint8[]", "int32[4]", macs: "3888", others: "432"),
        CostCase("ConvTranspose", 22, "[1, 3, 8, 8]", "[3, 4, 2, 2]", "[4]", macs: "3072", others: "324"),
        CostCase(
            "ConvTranspose", 22, "[1, 4, 8, 8]", "[4, 2, 3, 3]", with: [Attribute("group", .int(2))], macs: "4608"),
        CostCase(
            "DeformConv", 22, "[1, 3, 8, 8]", "[4, 3, 3, 3]", "[1, 18, 6, 6]", "_", "[1, 9, 6, 6]", macs: "7776",
            others: "972"),
    ]

    static let products = [
        CostCase("MatMul", 13, "[2, 3, 4]", "[4, 5]", macs: "120"),
        CostCase("MatMul", 13, "[4]", "[4]", macs: "4"),
        CostCase("MatMul", 13, "[B, 3, K]", "[K, 5]", macs: "15·B·K"),
        CostCase("Gemm", 13, "[2, 4]", "[5, 4]", "[5]", with: [Attribute("transB", .int(1))], macs: "40", others: "10"),
        CostCase(
            "Gemm", 13, "[4, 2]", "[4, 5]", with: [Attribute("transA", .int(1)), Attribute("alpha", .float(2))],
            macs: "40", others: "10"),
        CostCase("Einsum", 12, "[2, 3]", "[3, 4]", with: [Attribute("equation", .string("ij,jk->ik"))], macs: "24"),
        CostCase("Einsum", 12, "[2, 3]", with: [Attribute("equation", .string("ij->ji"))]),
        CostCase("Einsum", 12, "[2, 3]", with: [Attribute("equation", .string("ij->i"))], others: "4"),
        CostCase("Einsum", 12, "[2]", "[3]", with: [Attribute("equation", .string("i,j->ij"))], others: "6"),
        CostCase(
            "Einsum", 12, "[7, 2, 3]", "[7, 3, 4]", with: [Attribute("equation", .string("...ij,...jk"))], macs: "168"),
        CostCase("Det", 22, "[2, 3, 3]", macs: "16", others: "4"),
    ]

    static let layers = [
        CostCase("LSTM", 22, "[7, 2, 3]", "[1, 20, 3]", "[1, 20, 5]", with: [hidden], macs: "2240", others: "630"),
        CostCase(
            "GRU", 22, "[7, 2, 3]", "[2, 15, 3]", "[2, 15, 5]", "[2, 30]",
            with: [hidden, Attribute("direction", .string("bidirectional"))], macs: "3360", others: "1960"),
        CostCase("RNN", 22, "[L, B, 3]", "[1, 5, 3]", "[1, 5, 5]", with: [hidden], macs: "40·B·L", others: "5·B·L"),
        CostCase("Attention", 23, "[1, 2, 3, 4]", "[1, 2, 5, 4]", "[1, 2, 5, 6]", macs: "300", others: "180"),
        CostCase(
            "Attention", 23, "[1, 3, 8]", "[1, 5, 4]", "[1, 5, 6]", "[3, 5]",
            with: [Attribute("q_num_heads", .int(4)), Attribute("kv_num_heads", .int(2))], macs: "300", others: "420"),
        CostCase("BatchNormalization", 15, "[1, 3, 4]", "[3]", "[3]", "[3]", "[3]", others: "24"),
        CostCase("LayerNormalization", 17, "[2, 3]", "[3]", "[3]", others: "42"),
        CostCase("RMSNormalization", 23, "[2, 3]", "[3]", others: "24"),
        CostCase("Softmax", 13, "[2, 3]", others: "30"),
        CostCase("RotaryEmbedding", 23, "[1, 2, 3, 4]", "[5, 2]", "[5, 2]", "int64[1, 3]", others: "72"),
    ]

    static let others = [
        CostCase("Add", 14, "[2, 3]", "[4, 1, 3]", others: "24"),
        CostCase("Relu", 14, "[N, 3]", others: "3·N"), CostCase("Max", 13, "[4]", "[4]", "[4]", others: "8"),
        CostCase("Mean", 13, "[4]", "[4]", "[4]", others: "12"),
        CostCase("Clip", 13, "[4]", "_", "float[]", others: "4"),
        CostCase("Reshape", 13, "[4]", "{2, 2}"), CostCase("Transpose", 13, "[2, 3]"),
        CostCase("ReduceMean", 13, "[2, 3]", with: [Attribute("axes", .ints([1]))], others: "6"),
        CostCase("ReduceMax", 13, "[2, 3]", with: [Attribute("axes", .ints([1]))], others: "4"),
        CostCase("ReduceL2", 13, "[2, 3]", with: [Attribute("axes", .ints([1]))], others: "12"),
        CostCase("GlobalAveragePool", 1, "[2, 3, 4, 4]", others: "96"),
        CostCase("GlobalMaxPool", 1, "[2, 3, 4, 4]", others: "90"),
        CostCase("MaxPool", 12, "[1, 1, 4, 4]", with: [Attribute("kernel_shape", .ints([2, 2]))], others: "27"),
        CostCase("AveragePool", 19, "[1, 1, 4, 4]", with: [Attribute("kernel_shape", .ints([2, 2]))], others: "36"),
        CostCase("Resize", 19, "[1, 1, 2, 2]", "_", "_", "{1, 1, 4, 4}"),
        CostCase(
            "Resize", 19, "[1, 1, 2, 2]", "_", "_", "{1, 1, 4, 4}", with: [Attribute("mode", .string("linear"))],
            macs: "64"),
        CostCase(
            "Resize", 19, "[1, 1, 2, 2]", "_", "_", "{1, 1, 2, 4}", with: [Attribute("mode", .string("cubic"))],
            macs: "32"),
        CostCase("GridSample", 20, "[1, 3, 4, 4]", "[1, 2, 2, 2]", macs: "48"),
        CostCase("DFT", 20, "[1, 8, 1]", others: "120"),
        CostCase("STFT", 17, "[1, 128, 1]", "int64[]", "[16]", macs: "0", others: "?"),
        CostCase("QuantizeLinear", 13, "[4]", "float[]", "uint8[]", others: "12"),
        CostCase("TopK", 11, "[8]", "{3}", outputs: 2, others: "8"),
        CostCase(
            "NonMaxSuppression", 11, "[1, 5, 4]", "[1, 1, 5]", macs: "how many boxes are compared depends on the data"),
        CostCase("Relu", 14, "?", macs: "the shape of Y is not known"),
        CostCase("com.example.Own", 1, "[1]", macs: "the operator is not known"),
        CostCase("ai.onnx.ml.Scaler", 1, "[2, 3]", others: "12"),
    ]

    @Test(arguments: convolutions + products + layers + others)
    func costs(_ sample: CostCase) {
        let outcome = sample.outcome
        #expect(outcome.macs == sample.macs)
        if outcome.macs == sample.macs, sample.others != "?" {
            #expect(outcome.others == (Int(sample.macs) == nil && outcome.others.isEmpty ? "" : sample.others))
        }
    }
}
