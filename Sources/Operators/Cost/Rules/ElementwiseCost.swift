/// Operators that compute each element of the output from a few elements.
let elementwiseCosts: [CostRule] = [
    CostRule(
        """
        Abs Acos Acosh Asin Asinh Atan Atanh BitwiseNot Ceil Celu Cos Cosh Elu Erf Exp Floor Gelu HardSigmoid HardSwish \
        IsInf IsNaN LeakyRelu Log Mish Neg Not Reciprocal Relu Round Selu Shrink Sigmoid Sign Sin Sinh Softplus Softsign \
        Sqrt Swish Tan Tanh ThresholdedRelu
        """, oneEach),
    CostRule(
        """
        Add And BitShift BitwiseAnd BitwiseOr BitwiseXor Div Equal Greater GreaterOrEqual Less LessOrEqual Mod Mul Or \
        PRelu Pow Sub Xor
        """, oneEach),
    CostRule("Sum Max Min") { context throws(InferenceError) in try combination(context, extra: -1) },
    CostRule("Mean") { context throws(InferenceError) in try combination(context, extra: 0) },
    CostRule("Clip", through: 6) { context throws(InferenceError) in
        Cost(others: try context.outputCount() * 2)
    },
    CostRule("Clip", since: 11) { context throws(InferenceError) in
        Cost(others: try context.outputCount() * context.given(1, 2))
    },
    CostRule("CumSum CumProd", oneEach),
    CostRule("Dropout", countDropout),
    CostRule("SwiGLU") { context throws(InferenceError) in Cost(others: try context.outputCount() * 2) },
    CostRule("Binarizer", of: "ai.onnx.ml", oneEach),
    CostRule("Scaler", of: "ai.onnx.ml") { context throws(InferenceError) in
        Cost(others: try context.inputCount() * 2)
    },
]

/// One operation for each element of the output.
@Sendable func oneEach(_ context: CostContext) throws(InferenceError) -> Cost {
    Cost(others: try context.outputCount())
}

/// As many operations for each element of the output as there are inputs, and some more.
private func combination(_ context: CostContext, extra: Int64) throws(InferenceError) -> Cost {
    Cost(others: try context.outputCount() * Polynomial(Int64(context.node.inputs.count) + extra))
}

/// In training a number is drawn, compared and scaled; else nothing happens.
@Sendable private func countDropout(_ context: CostContext) throws(InferenceError) -> Cost {
    let isTraining = context.node.elements(2).map { $0.first != 0 } ?? false
    return isTraining ? Cost(others: try context.outputCount() * 3) : .none
}
