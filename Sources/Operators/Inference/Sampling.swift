import GraphIR

/// Operators that lay an image out anew: by coordinates, by blocks, around its centre.
let samplingRules: [InferenceRule] = [
    InferenceRule(["GridSample"], inferGridSample),
    InferenceRule(["AffineGrid"], inferAffineGrid),
    InferenceRule(["CenterCropPad"], inferCenterCropPad),
    InferenceRule(["Col2Im"], inferColumnsToImage),
    InferenceRule(["MaxUnpool"], inferMaxUnpool),
]

private func inferGridSample(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let input = try context.sizes(0, ranks: 3...Int.max)
    let grid = try context.sizes(1, ranks: input.map { $0.count...$0.count } ?? 3...Int.max)
    guard let rank = input?.count ?? grid?.count else { return [context.output(nil)] }
    guard let batch = unify(input?[0] ?? .unknown, grid?[0] ?? .unknown) else {
        throw InferenceError("shape.mismatch", "the batches of \(spell(input ?? [])) and \(spell(grid ?? [])) differ")
    }
    if let grid, unify(grid[rank - 1], .fixed(Int64(rank - 2))) == nil {
        throw InferenceError("shape.grid", "expected \(rank - 2) coordinates on the last axis, found \(spell(grid))")
    }
    let spatial = grid.map { Array($0[1..<rank - 1]) } ?? Array(repeating: .unknown, count: rank - 2)
    return [context.output([batch, input?[1] ?? .unknown] + spatial)]
}

private func inferAffineGrid(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = try context.shape(fromInput: 1) else { return [context.output(nil)] }
    guard sizes.count == 4 || sizes.count == 5 else {
        throw InferenceError("shape.grid", "expected a size of 4 or 5 dimensions, found \(sizes.count)")
    }
    return [context.output([sizes[0]] + sizes[2...] + [.fixed(Int64(sizes.count - 2))])]
}

private func inferCenterCropPad(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard var sizes = context.sizes(0) else { return [context.output(nil)] }
    let axes = try context.ints("axes").map { axes throws(InferenceError) in
        try normalizedAxes(axes, rank: sizes.count)
    }
    let target =
        context.elements(1) == nil
        ? context.vectorLength(1).map { Array(repeating: .unknown, count: $0) } : try context.shape(fromInput: 1)
    if let target, target.count != axes?.count ?? sizes.count {
        throw InferenceError(
            "shape.crop", "expected \(axes?.count ?? sizes.count) sizes for \(spell(sizes)), found \(target.count)")
    }
    for (index, axis) in (axes ?? Array(sizes.indices)).enumerated() { sizes[axis] = target?[index] ?? .unknown }
    return [context.output(sizes)]
}

private func inferColumnsToImage(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let input = try context.sizes(0, ranks: 3...3)
    let image = try context.shape(fromInput: 1)
    let block = try context.shape(fromInput: 2)
    var counts = [image?.count, block?.count]
    counts += [context.ints("dilations")?.count, context.ints("strides")?.count]
    if let pads = context.ints("pads") {
        if pads.count % 2 != 0 { throw InferenceError("shape.attribute", "pads: found an odd number of values") }
        counts.append(pads.count / 2)
    }
    let known = counts.compactMap { $0 }
    guard let rank = known.first, rank <= InferenceContext.maximumRank - 2 else { return [context.output(nil)] }
    if let other = known.first(where: { $0 != rank }) {
        throw InferenceError("shape.mismatch", "expected \(rank) spatial axes everywhere, found \(other)")
    }
    let channels = try channels(input?[1] ?? .unknown, of: block)
    let batch = input?[0] ?? .unknown
    return [context.output([batch, channels] + (image ?? Array(repeating: .unknown, count: rank)))]
}

private func channels(_ rows: Size, of block: [Size]?) throws(InferenceError) -> Size {
    guard let block else { return .unknown }
    if block.contains(0) {
        throw InferenceError("shape.attribute", "expected a block of 1 or more, found \(spell(block))")
    }
    guard let area = try product(block).fixedValue, let count = rows.fixedValue else { return .unknown }
    if count % area != 0 {
        throw InferenceError(
            "shape.block", "expected a multiple of \(area) rows (block \(spell(block))), found \(count)")
    }
    return .fixed(count / area)
}

private func inferMaxUnpool(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = try context.sizes(0, ranks: 2...Int.max), let kernel = context.ints("kernel_shape") else {
        return [context.output(nil)]
    }
    guard kernel.count == sizes.count - 2 else {
        throw InferenceError(
            "shape.attribute", "kernel_shape: expected \(sizes.count - 2) values, found \(kernel.count)")
    }
    let window = try Window(context, kernel: kernel.map { .fixed($0) })
    if context.hasInput(2) {
        let given = try context.shape(fromInput: 2)
        if let given, given.count != sizes.count {
            throw InferenceError("shape.rank", "output_shape: expected \(sizes.count) values, found \(given.count)")
        }
        return [context.output(given)]
    }
    _ = try context.sizes(1, ranks: sizes.count...sizes.count)
    let spatial = try window.transposedPositions(
        over: Array(sizes.dropFirst(2)), outputPadding: kernel.map { _ in 0 })
    return [context.output(sizes.prefix(2) + spatial)]
}
