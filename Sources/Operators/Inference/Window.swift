import GraphIR

/// How a window slides over the spatial axes: the attributes that convolution and pooling share.
struct Window {
    let kernel: [Size]
    let strides: [Int64]
    let dilations: [Int64]
    /// The padding before each axis, then that after each.
    let pads: [Int64]
    let padding: Padding
    let roundsUp: Bool
    private let dropsOverhang: Bool
    private let isCautious: Bool
    private let namesLengths: Bool

    /// What decides the padding.
    enum Padding {
        case explicit
        /// As much as makes `size / stride` positions, rounded up.
        case same
        case none
    }

    init(_ context: InferenceContext, kernel: [Size]) throws(InferenceError) {
        self.kernel = kernel
        let rank = kernel.count
        strides = try Self.positive("strides", context, count: rank)
        dilations = try Self.positive("dilations", context, count: rank)
        let given = context.ints("pads") ?? Array(repeating: 0, count: 2 * rank)
        try Self.check("pads", given, count: 2 * rank)
        if let wrong = given.first(where: { $0 < 0 }) {
            throw InferenceError("shape.attribute", "pads: expected 0 or more, found \(wrong)")
        }
        padding = try Self.padding(context)
        if case .none = padding { pads = given.map { _ in 0 } } else { pads = given }
        roundsUp = context.int("ceil_mode") ?? 0 != 0
        dropsOverhang = context.schema.sinceVersion >= 22
        isCautious = context.isCautious
        namesLengths = context.remarks.namesLengths
    }

    private static func padding(_ context: InferenceContext) throws(InferenceError) -> Padding {
        let names: [ByteString: Padding] = [
            "NOTSET": .explicit, "": .explicit, "VALID": .none, "SAME_UPPER": .same, "SAME_LOWER": .same,
        ]
        let name = context.string("auto_pad") ?? "NOTSET"
        guard let padding = names[name] else {
            throw InferenceError(
                "shape.attribute", "auto_pad: expected NOTSET, VALID, SAME_UPPER or SAME_LOWER, found \(name)")
        }
        return padding
    }

    private static func check(_ name: ByteString, _ values: [Int64], count: Int) throws(InferenceError) {
        if values.count != count {
            throw InferenceError("shape.attribute", "\(name): expected \(count) values, found \(values.count)")
        }
    }

    private static func positive(
        _ name: ByteString, _ context: InferenceContext, count: Int
    ) throws(InferenceError) -> [Int64] {
        let values = context.ints(name) ?? Array(repeating: 1, count: count)
        try check(name, values, count: count)
        if let wrong = values.first(where: { $0 < 1 }) {
            throw InferenceError("shape.attribute", "\(name): expected 1 or more, found \(wrong)")
        }
        return values
    }

    /// The number of elements that the window reaches over along an axis.
    private func reach(_ axis: Int) throws(InferenceError) -> Int64? {
        guard let size = kernel[axis].fixedValue else { return nil }
        return try added(multiplied(subtracted(size, 1), dilations[axis]), 1)
    }

    /// The number of window positions along each axis of an input.
    func positions(over sizes: [Size]) throws(InferenceError) -> [Size] {
        var result: [Size] = []
        for (axis, size) in sizes.enumerated() { result.append(try positions(over: size, axis)) }
        return result
    }

    private func positions(over size: Size, _ axis: Int) throws(InferenceError) -> Size {
        let stride = strides[axis]
        if case .same = padding {
            if stride == 1 { return size }
            guard let count = size.fixedValue else { return named(size, adding: stride - 1, stride: stride, more: 0) }
            return .fixed(count / stride + (count % stride == 0 ? 0 : 1))
        }
        guard let reach = try reach(axis) else { return .unknown }
        let padding = try added(pads[axis], pads[axis + kernel.count])
        if stride == 1, try added(subtracted(padding, reach), 1) == 0 { return size }
        guard let count = size.fixedValue else {
            let isExact = !roundsUp || stride == 1
            return isExact ? named(size, adding: try subtracted(padding, reach), stride: stride, more: 1) : .unknown
        }
        let slack = try subtracted(added(count, padding), reach)
        if slack < 0 {
            if count == 0 { return 0 }
            let padded = try added(count, padding)
            throw InferenceError("shape.window", "window of \(reach) does not fit \(padded) padded elements")
        }
        let whole = try added(slack / stride, 1)
        guard roundsUp else { return .fixed(whole) }
        let rounded = slack % stride == 0 ? whole : try added(whole, 1)
        if try multiplied(subtracted(rounded, 1), stride) < added(count, pads[axis]) { return .fixed(rounded) }
        // A last window that starts in the padding behind the input counts no more since version 22; before, the
        // specification was silent and runtimes differ.
        if dropsOverhang { return .fixed(rounded - 1) }
        return isCautious ? .unknown : .fixed(rounded)
    }

    /// The number of positions along an axis with a named length, where that is asked for.
    private func named(_ size: Size, adding extra: Int64, stride: Int64, more: Int64) -> Size {
        guard namesLengths, let length = Polynomial(size),
            let count = try? (length + Polynomial(extra)).quotient(by: stride) + Polynomial(more)
        else { return .unknown }
        return count.size
    }

    /// The sizes that a transposed convolution makes of an input.
    func transposedPositions(over sizes: [Size], outputPadding: [Int64]) throws(InferenceError) -> [Size] {
        var result: [Size] = []
        for (axis, size) in sizes.enumerated() {
            guard let count = size.fixedValue, let reach = try reach(axis) else {
                result.append(.unknown)
                continue
            }
            if case .same = padding {
                // With gaps between the windows, or added padding, the specification contradicts its own reference.
                let isPlain = !isCautious || reach >= strides[axis] && outputPadding[axis] == 0
                result.append(isPlain ? .fixed(try multiplied(count, strides[axis])) : .unknown)
                continue
            }
            let spread = try added(multiplied(strides[axis], subtracted(count, 1)), outputPadding[axis])
            let removed = try added(pads[axis], pads[axis + kernel.count])
            result.append(.fixed(try subtracted(added(spread, reach), removed)))
        }
        return try shape(result)
    }
}
