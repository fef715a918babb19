public import GraphIR

/// What kind of thing an operator does, as a reader of a graph sees it.
public enum OpFamily: String, CaseIterable, Sendable {
    /// Weighted sums: convolutions, matrix products, recurrent layers, attention.
    case linear
    /// Values brought to a common scale.
    case normalization
    /// A nonlinear function of each value, or of a row of values.
    case activation
    /// Many values become few: pooling, reductions, choices.
    case reduction
    /// Arithmetic, comparison and logic, value by value.
    case elementwise
    /// Values keep, change only their place, shape or type.
    case movement
    /// Which nodes run, and how often.
    case control
    /// Anything else, and operators that ONNX does not define.
    case other

    /// The family of an operator.
    public init(of op: OpName) {
        let isStandard = canonicalDomain(op.domain).isEmpty
        self = isStandard ? op.type.flatMap { Self.families[$0] } ?? .other : .other
    }

    /// The operators of ONNX's own domain whose family is known.
    static var namedOperators: Set<ByteString> { Set(families.keys) }

    private static let families: [ByteString: OpFamily] = {
        var families: [ByteString: OpFamily] = [:]
        for (family, names) in members {
            for name in names.split(separator: " ") { families[ByteString(name)] = family }
        }
        return families
    }()

    private static let members: [(OpFamily, String)] = [
        (
            .linear,
            """
            Attention CausalConvWithState Col2Im Conv ConvInteger ConvTranspose DFT DeformConv Det Einsum GRU Gemm LSTM \
            LinearAttention MatMul MatMulInteger MelWeightMatrix QLinearConv QLinearMatMul RNN STFT
            """
        ),
        (
            .normalization,
            """
            BatchNormalization GroupNormalization InstanceNormalization LRN LayerNormalization LpNormalization \
            MeanVarianceNormalization RMSNormalization
            """
        ),
        (
            .activation,
            """
            Celu Clip Elu Gelu HardSigmoid HardSwish Hardmax LeakyRelu LogSoftmax Mish PRelu Relu Selu Shrink Sigmoid \
            Softmax Softplus Softsign SwiGLU Swish Tanh ThresholdedRelu
            """
        ),
        (
            .reduction,
            """
            ArgMax ArgMin AveragePool GlobalAveragePool GlobalLpPool GlobalMaxPool LpPool MaxPool MaxRoiPool \
            NegativeLogLikelihoodLoss NonMaxSuppression ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax \
            ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare RoiAlign SoftmaxCrossEntropyLoss TopK
            """
        ),
        (
            .elementwise,
            """
            Abs Acos Acosh Add And Asin Asinh Atan Atanh BitShift BitwiseAnd BitwiseNot BitwiseOr BitwiseXor Ceil Cos \
            Cosh CumProd CumSum DequantizeLinear Div DynamicQuantizeLinear Equal Erf Exp Floor Greater GreaterOrEqual \
            IsInf IsNaN Less LessOrEqual Log Max Mean Min Mod Mul Neg Not Or Pow QuantizeLinear Reciprocal \
            RotaryEmbedding Round Sign Sin Sinh Sqrt Sub Sum Tan Where Xor
            """
        ),
        (
            .movement,
            """
            AffineGrid BitCast Cast CastLike CenterCropPad Compress Concat ConcatFromSequence Constant ConstantOfShape \
            DepthToSpace Dropout Expand EyeLike Flatten Gather GatherElements GatherND GridSample Identity MaxUnpool \
            NonZero OneHot Pad Range Reshape Resize ReverseSequence Scatter ScatterElements ScatterND SequenceAt \
            SequenceConstruct SequenceEmpty SequenceErase SequenceInsert SequenceLength Shape Size Slice SpaceToDepth \
            Split SplitToSequence Squeeze TensorScatter Tile Transpose Trilu Unique Unsqueeze Upsample
            """
        ),
        (.control, "If Loop Optional OptionalGetElement OptionalHasElement Scan SequenceMap"),
        (
            .other,
            """
            Bernoulli BlackmanWindow HammingWindow HannWindow ImageDecoder Multinomial RandomNormal RandomNormalLike \
            RandomUniform RandomUniformLike RegexFullMatch StringConcat StringNormalizer StringSplit TfIdfVectorizer
            """
        ),
    ]
}
