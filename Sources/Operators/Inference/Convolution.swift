import GraphIR

/// Convolutions.
let convolutionRules: [InferenceRule] = [
    InferenceRule(["Conv", "ConvInteger", "DeformConv"], inferConvolution),
    InferenceRule(["QLinearConv"], inferQuantizedConvolution),
    InferenceRule(["ConvTranspose"], inferTransposedConvolution),
]

private func inferConvolution(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try inferConvolution(context, weightInput: 1, biasInput: context.schema.inputs.count == 3 ? 2 : nil)
}

private func inferQuantizedConvolution(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try inferConvolution(context, weightInput: 3, biasInput: 8)
}

/// The shapes of a convolution's operands, with their ranks made to agree; `nil` where unknown.
private struct Operands {
    let input: [Size]?
    let weight: [Size]?
    let kernel: [Size]?
    let group: Int64

    init(_ context: InferenceContext, weightInput: Int) throws(InferenceError) {
        let given = context.ints("kernel_shape")
        if let given, given.contains(where: { $0 < 1 }) {
            throw InferenceError("shape.attribute", "kernel_shape: expected 1 or more, found \(given)")
        }
        let unbound = try context.sizes(weightInput, ranks: 3...Int.max)
        let rank = given.map { $0.count + 2 } ?? unbound?.count
        let ranks = rank.map { max(3, $0)...max(3, $0) } ?? 3...Int.max
        input = try context.sizes(0, ranks: ranks)
        weight = try context.sizes(weightInput, ranks: input.map { $0.count...$0.count } ?? ranks)
        group = context.int("group") ?? 1
        kernel = given.map { $0.map { .fixed($0) } } ?? weight.map { Array($0.dropFirst(2)) }
        if let kernel, kernel.contains(0) {
            throw InferenceError("shape.kernel", "expected a kernel of 1 or more, found \(spell(kernel))")
        }
        if let weight, let kernel, unify(Array(weight.dropFirst(2)), kernel) == nil {
            throw InferenceError(
                "shape.kernel", "expected kernel_shape \(spell(kernel)), found weight \(spell(weight))")
        }
        if group < 1 { throw InferenceError("shape.group", "expected a group of 1 or more, found \(group)") }
    }

    /// Output sizes of which only the rank, the batch and the channels are known.
    func output(channels: Size, spatial: [Size]?) -> [Size]? {
        guard let rank = input?.count ?? kernel.map({ $0.count + 2 }) else { return nil }
        return [input?[0] ?? .unknown, channels] + (spatial ?? Array(repeating: .unknown, count: rank - 2))
    }
}

private func inferConvolution(
    _ context: InferenceContext, weightInput: Int, biasInput: Int?
) throws(InferenceError) -> [ValueFacts] {
    let operands = try Operands(context, weightInput: weightInput)
    let channels = operands.weight?[0] ?? .unknown
    if let input = operands.input, let weight = operands.weight {
        let expected = try multiplied(weight[1], .fixed(operands.group))
        if unify(expected, input[1]) == nil {
            let group = operands.group == 1 ? "" : ", group \(operands.group)"
            throw InferenceError(
                "shape.conv",
                "expected \(expected) input channels (weight \(spell(weight))\(group)), found \(input[1]) in \(spell(input))"
            )
        }
        if let count = channels.fixedValue, count % operands.group != 0 {
            throw InferenceError(
                "shape.group", "\(count) output channels do not make \(operands.group) equal groups")
        }
    }
    try checkBias(context, biasInput, channels)
    guard let kernel = operands.kernel else {
        return [context.output(operands.output(channels: channels, spatial: nil))]
    }
    let window = try Window(context, kernel: kernel)
    let spatial = try operands.input.map { input throws(InferenceError) in
        try window.positions(over: Array(input.dropFirst(2)))
    }
    return [context.output(operands.output(channels: channels, spatial: spatial))]
}

private func checkBias(_ context: InferenceContext, _ input: Int?, _ channels: Size) throws(InferenceError) {
    guard let input, let found = try context.sizes(input, ranks: 1...1)?.first else { return }
    if unify(channels, found) == nil {
        throw InferenceError("shape.conv", "expected a bias of \(channels) output channels, found \(found)")
    }
}

private func inferTransposedConvolution(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let operands = try Operands(context, weightInput: 1)
    if let input = operands.input, let weight = operands.weight, unify(weight[0], input[1]) == nil {
        throw InferenceError(
            "shape.conv",
            "expected \(weight[0]) input channels (weight \(spell(weight))), found \(input[1]) in \(spell(input))")
    }
    let channels = try multiplied(operands.weight?[1] ?? .unknown, .fixed(operands.group))
    try checkBias(context, 2, channels)
    guard let kernel = operands.kernel else {
        return [context.output(operands.output(channels: channels, spatial: nil))]
    }
    let window = try Window(context, kernel: kernel)
    let spatial = try transposedSpatialSizes(context, window, operands.input)
    return [context.output(operands.output(channels: channels, spatial: spatial))]
}

private func transposedSpatialSizes(
    _ context: InferenceContext, _ window: Window, _ input: [Size]?
) throws(InferenceError) -> [Size]? {
    let rank = window.kernel.count
    let outputPadding = context.ints("output_padding") ?? Array(repeating: 0, count: rank)
    guard outputPadding.count == rank else {
        throw InferenceError(
            "shape.attribute", "output_padding: expected \(rank) values, found \(outputPadding.count)")
    }
    if let wrong = outputPadding.first(where: { $0 < 0 }) {
        throw InferenceError("shape.attribute", "output_padding: expected 0 or more, found \(wrong)")
    }
    if let given = context.ints("output_shape") {
        // Some exporters write all dimensions, not only the spatial ones.
        guard given.count == rank || given.count == rank + 2 else {
            throw InferenceError("shape.attribute", "output_shape: expected \(rank) values, found \(given.count)")
        }
        return try shape(given.suffix(rank).map { .fixed($0) })
    }
    guard let input else { return nil }
    return try window.transposedPositions(over: Array(input.dropFirst(2)), outputPadding: outputPadding)
}
