import GraphIR

/// Convolutions, counted as if the padding were data.
let convolutionCosts: [CostRule] = [
    CostRule("Conv") { context throws(InferenceError) in try countConvolution(context, weight: 1, bias: 2) },
    CostRule("ConvInteger") { context throws(InferenceError) in try countConvolution(context, weight: 1, bias: nil) },
    CostRule("QLinearConv") { context throws(InferenceError) in
        try countConvolution(context, weight: 3, bias: 8) + Cost(others: context.outputCount() * 2)
    },
    CostRule("ConvTranspose", countTransposedConvolution),
    CostRule("DeformConv", countDeformableConvolution),
    CostRule("CausalConvWithState", countCausalConvolution),
]

/// Each element of the output sums over the channels of its group and the kernel.
private func countConvolution(_ context: CostContext, weight: Int, bias: Int?) throws(InferenceError) -> Cost {
    let count = try context.outputCount()
    let window = try Polynomial.product(of: context.input(weight).dropFirst())
    return Cost(macs: try count * window, others: context.hasAny(bias) ? count : 0)
}

/// Each element of the input goes into the kernel's reach of each output channel of its group.
@Sendable private func countTransposedConvolution(_ context: CostContext) throws(InferenceError) -> Cost {
    let window = try Polynomial.product(of: context.input(1).dropFirst())
    return Cost(macs: try context.inputCount() * window, others: context.hasAny(2) ? try context.outputCount() : 0)
}

/// A convolution whose samples are interpolated between four elements, and weighted when there is a mask.
@Sendable private func countDeformableConvolution(_ context: CostContext) throws(InferenceError) -> Cost {
    let (input, output, weight) = (try context.input(0), try context.output(), try context.input(1))
    guard input.count > 2, output.count > 2 else { throw InferenceError("cost.shape", "the shape of X is not known") }
    let places = try Polynomial.product(of: [output[0], input[1]] + output[2...])
    let samples = try places * .product(of: weight.dropFirst(2))
    let corners = Polynomial(1 << Int64(min(input.count - 2, 16)))
    return try countConvolution(context, weight: 1, bias: 3)
        + Cost(macs: samples * corners, others: context.hasAny(4) ? samples : 0)
}

/// Each channel has a kernel of its own.
@Sendable private func countCausalConvolution(_ context: CostContext) throws(InferenceError) -> Cost {
    let count = try context.outputCount()
    let activation = context.node.string("activation") ?? "none"
    let others = try context.given(2) + (activation == "none" ? 0 : 1)
    return Cost(macs: try count * (context.input(1).last ?? 1), others: try count * others)
}

extension CostContext {
    /// Whether an input is named and given.
    fileprivate func hasAny(_ index: Int?) -> Bool { index.map(node.hasInput) ?? false }
}
