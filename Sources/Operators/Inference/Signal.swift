import GraphIR

/// Fourier transforms and what goes with them.
let signalRules: [InferenceRule] = [
    InferenceRule(["DFT"], inferFourierTransform),
    InferenceRule(["STFT"], inferShortTimeTransform),
    InferenceRule(["HannWindow", "HammingWindow", "BlackmanWindow"], inferWindow),
    InferenceRule(["MelWeightMatrix"], inferMelWeights),
]

extension InferenceContext {
    /// The number that an input holds; `nil` when it is unknown or left out.
    ///
    fileprivate func scalar(_ index: Int) -> Int64? {
        guard hasInput(index) else { return nil }
        checkScalar(index)
        return numbers(index)?.first
    }
}

private func inferWindow(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = try context.dataType("output_datatype")
    let size = context.scalar(0)
    if let size, size < 1 { throw InferenceError("shape.window", "expected a size of 1 or more, found \(size)") }
    return [context.output([size.map { .fixed($0) } ?? .unknown], elementType: type)]
}

private func inferMelWeights(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = try context.dataType("output_datatype")
    let bins = context.scalar(0)
    let length = context.scalar(1)
    guard let bins, let length, bins > 0, length > 0 else {
        return [context.output([.unknown, .unknown], elementType: type)]
    }
    return [context.output([.fixed(length / 2 + 1), .fixed(bins)], elementType: type)]
}

private func inferFourierTransform(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard var sizes = try context.sizes(0, ranks: 2...Int.max) else { return [context.output(nil)] }
    let isOnesided = context.int("onesided") ?? 0 != 0
    let isInverse = context.int("inverse") ?? 0 != 0
    let last = sizes.count - 1
    if isOnesided, unify(sizes[last], isInverse ? 2 : 1) == nil {
        throw InferenceError(
            "shape.dft", "a one-sided transform takes \(isInverse ? 2 : 1) on the last axis, found \(spell(sizes))")
    }
    let length = context.scalar(1)
    if let axis = try transformedAxis(context, rank: sizes.count) {
        if context.hasInput(1), length == nil {
            sizes[axis] = .unknown
        } else if let count = length ?? (isOnesided ? sizes[axis].fixedValue : nil) {
            sizes[axis] = .fixed(try transformed(count, length == nil, isOnesided, isInverse))
        } else if isOnesided {
            sizes[axis] = .unknown
        }
    } else if isOnesided || context.hasInput(1) {
        sizes = sizes.map { _ in .unknown }
    }
    sizes[last] = isOnesided && isInverse ? 1 : 2
    return [context.output(try shape(sizes))]
}

/// The length of the transformed axis.
private func transformed(
    _ count: Int64, _ isInputLength: Bool, _ isOnesided: Bool, _ isInverse: Bool
) throws(InferenceError) -> Int64 {
    if !isOnesided { return count }
    if !isInverse { return count / 2 + 1 }
    return isInputLength ? try multiplied(2, subtracted(count, 1)) : count
}

/// The axis that is transformed, which is never the last; `nil` when it is computed while the model runs.
private func transformedAxis(_ context: InferenceContext, rank: Int) throws(InferenceError) -> Int? {
    let isAttribute = context.schema.attribute("axis") != nil
    if !isAttribute, context.hasInput(2) {
        guard let axis = context.scalar(2) else { return nil }
        return try checked(axis, rank)
    }
    return try checked(isAttribute ? context.int("axis") ?? 1 : -2, rank)
}

private func checked(_ axis: Int64, _ rank: Int) throws(InferenceError) -> Int {
    let result = try normalizedAxis(axis, rank: rank)
    if result == rank - 1 {
        throw InferenceError("shape.axis", "axis \(axis) is the last, of real and imaginary parts")
    }
    return result
}

private func inferShortTimeTransform(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let signal = try context.sizes(0, ranks: 2...Int.max) else { return [context.output(nil)] }
    let unknown = [context.output([signal[0], .unknown, .unknown, 2])]
    let step = context.scalar(1)
    if let step, step < 1 { throw InferenceError("shape.stft", "expected a frame step of 1 or more, found \(step)") }
    let window = try context.sizes(2, ranks: 1...1)?[0] ?? .unknown
    let given = context.scalar(3)
    let frame = given.map { Size.fixed($0) } ?? .unknown
    guard let length = unify(window, frame) else {
        throw InferenceError("shape.stft", "expected a window of \(frame), the frame length, found \(window)")
    }
    guard let length = length.fixedValue, let count = signal[1].fixedValue, let step else { return unknown }
    if context.hasInput(3), given == nil { return unknown }
    let frames = try added(subtracted(count, length) / step, 1)
    // Readers do not agree on what a missing attribute means.
    let isOnesided = context.hasAttribute("onesided") ? context.int("onesided").map { $0 != 0 } : nil
    let bins = isOnesided.map { Size.fixed($0 ? length / 2 + 1 : length) } ?? .unknown
    return [context.output(try shape([signal[0], .fixed(frames), bins, 2]))]
}
