import GraphIR

/// Which operators may replace each other in place, and which take their inputs in any order.
///
/// A change of operator within a class is one step of a script; between classes it is as long as a removed and an added
/// node, so that nothing is gained by pairing operators that have nothing to do with each other.
struct OperatorClasses {
    private static let classes = [
        """
        Relu LeakyRelu Sigmoid HardSigmoid HardSwish Tanh Elu Selu Celu Gelu Mish Swish Softplus Softsign \
        ThresholdedRelu Clip Neg Abs Exp Log Sqrt Reciprocal Erf Sin Cos Tan Asin Acos Atan Floor Ceil Round Sign \
        Identity Not Dropout Softmax LogSoftmax Hardmax
        """,
        "Add Sub Mul Div Pow Mod PRelu Max Min Mean Sum",
        "And Or Xor Equal Less Greater LessOrEqual GreaterOrEqual",
        "MaxPool AveragePool LpPool",
        "GlobalAveragePool GlobalMaxPool GlobalLpPool",
        """
        ReduceMean ReduceMax ReduceMin ReduceSum ReduceProd ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp \
        ReduceSumSquare
        """,
        """
        BatchNormalization InstanceNormalization LayerNormalization GroupNormalization RMSNormalization \
        LpNormalization LRN
        """,
        "Conv ConvTranspose ConvInteger QLinearConv DeformConv",
        "MatMul Gemm MatMulInteger QLinearMatMul",
        "RNN GRU LSTM",
        "Resize Upsample",
        "ArgMax ArgMin",
        "Reshape Flatten Squeeze Unsqueeze",
        "Gather GatherElements GatherND",
        "Scatter ScatterElements ScatterND",
        "Pad Slice",
    ]

    private static let commutative = "Add Mul And Or Xor Equal BitwiseAnd BitwiseOr BitwiseXor Max Min Sum Mean"

    /// The class of each operator, by its number in ``Symbols``; -1 for operators that nothing may replace.
    let classOf: [Int32]
    /// Whether each operator takes its inputs in any order, by its number in ``Symbols``.
    let isCommutative: [Bool]

    init(_ symbols: Symbols) {
        var classes: [ByteString: Int32] = [:]
        for (index, operators) in Self.classes.enumerated() {
            for op in operators.split(separator: " ") { classes[ByteString(op)] = Int32(index) }
        }
        let commutative = Set(Self.commutative.split(separator: " ").map { ByteString($0) })
        classOf = symbols.names.map { classes[$0] ?? -1 }
        isCommutative = symbols.names.map(commutative.contains)
    }
}
