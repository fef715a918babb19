import GraphIR

/// Fourier transforms, counted as fast ones: 5·n·⌈log₂ n⌉ operations for n complex numbers.
let signalCosts: [CostRule] = [CostRule("DFT", countTransform), CostRule("STFT", countFrames)]

private func transformSteps(_ length: Polynomial) throws(InferenceError) -> Polynomial {
    guard let number = length.number else {
        throw InferenceError("cost.length", "the logarithm of an open length cannot be told")
    }
    let bits = number > 1 ? Int64(64 - (number - 1).leadingZeroBitCount) : 0
    return try Polynomial(5) * length * Polynomial(bits)
}

/// One transform along the axis for each choice of the others.
@Sendable private func countTransform(_ context: CostContext) throws(InferenceError) -> Cost {
    let (input, output) = (try context.input(0), try context.output())
    let axis = context.node.hasInput(2) ? context.node.numbers(2)?.first : context.node.int("axis")
    let given = axis ?? (context.node.hasInput(2) ? nil : -2)
    guard let given else { throw InferenceError("cost.data", "the axis is not known") }
    let place = try normalizedAxis(given, rank: input.count)
    // Of real signals one half may be given out; the longer side is what is transformed.
    let length = context.node.numbers(1)?.first.map { Polynomial($0) } ?? .larger(input[place], output[place])
    let others = output.indices.filter { $0 != place }.dropLast().map { output[$0] }
    guard let length else { throw InferenceError("cost.length", "the length of the signal is not known") }
    return Cost(others: try .product(of: others) * transformSteps(length))
}

/// The window times each frame, and its transform.
@Sendable private func countFrames(_ context: CostContext) throws(InferenceError) -> Cost {
    let output = try context.output()
    guard output.count == 4 else { throw InferenceError("cost.shape", "the shape of the output is not known") }
    let frame = context.node.hasInput(2) ? try context.input(2).first : nil
    let length = context.node.numbers(3)?.first.map { Polynomial($0) } ?? frame
    guard let length else { throw InferenceError("cost.data", "the length of a frame is not known") }
    let window = context.node.hasInput(2) ? length : 0
    return Cost(others: try output[0] * output[1] * (transformSteps(length) + window))
}
