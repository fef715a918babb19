import GraphIR

/// Operators whose first output has the shape of the first input.
let unaryRules: [InferenceRule] = [
    InferenceRule(
        [
            "Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "BitwiseNot", "Celu", "Ceil", "Clip", "Cos",
            "Cosh",
            "Elu", "Erf", "Exp", "Floor", "Gelu", "HardSigmoid", "HardSwish", "IsInf", "IsNaN", "LeakyRelu", "Log",
            "Mish",
            "Neg", "Not", "Reciprocal", "Relu", "Round", "Selu", "Shrink", "Sigmoid", "Sign", "Sin", "Sinh", "Softplus",
            "Softsign", "Sqrt", "Swish", "Tan", "Tanh", "ThresholdedRelu",
        ], inferSameShape)
]

func inferSameShape(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(context.sizes(0))]
}
