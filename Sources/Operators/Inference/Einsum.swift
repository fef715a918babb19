import GraphIR

/// Sums of products in Einstein's notation.
let einsumRules: [InferenceRule] = [InferenceRule(["Einsum"], inferEinsum)]

private func inferEinsum(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let text = (context.string("equation") ?? "").bytes.filter { $0 != UInt8(ascii: " ") }
    if text.isEmpty { return [context.output(nil)] }
    var equation = try Equation(text)
    try equation.bind(context)
    return [context.output(try equation.result())]
}

/// The labels of one operand.
private struct Term {
    let labels: [UInt8]
    /// How many labels stand before the ellipsis; `nil` when there is none.
    let ellipsis: Int?

    init(_ text: ArraySlice<UInt8>) throws(InferenceError) {
        var (labels, ellipsis): ([UInt8], Int?) = ([], nil)
        var rest = text
        while let byte = rest.first {
            if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
                labels.append(byte)
                rest.removeFirst()
            } else if ellipsis == nil, rest.starts(with: "...".utf8) {
                ellipsis = labels.count
                rest.removeFirst(3)
            } else {
                let found = String(decoding: text, as: UTF8.self)
                throw InferenceError("shape.einsum", "expected letters and at most one ellipsis, found \(found)")
            }
        }
        (self.labels, self.ellipsis) = (labels, ellipsis)
    }
}

/// An equation, and what the operands say of its labels.
private struct Equation {
    private let operands: [Term]
    private let output: Term?
    private var sizes: [UInt8: Size] = [:]
    private var counts: [UInt8: Int] = [:]
    /// The axes that ellipses stand for; `nil` until an operand says so.
    private var broadcast: [Size]?
    private var hasUnknownEllipsis = false

    init(_ text: [UInt8]) throws(InferenceError) {
        let arrow = text.indices.dropLast().first { text[$0] == UInt8(ascii: "-") && text[$0 + 1] == UInt8(ascii: ">") }
        var terms: [Term] = []
        for part in text[..<(arrow ?? text.count)].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        {
            terms.append(try Term(part))
        }
        operands = terms
        output = if let arrow { try Term(text[(arrow + 2)...]) } else { nil }
    }

    mutating func bind(_ context: InferenceContext) throws(InferenceError) {
        guard operands.count == context.inputs.count else {
            throw InferenceError(
                "shape.einsum", "the equation has \(operands.count) operands, the node \(context.inputs.count) inputs")
        }
        for (index, term) in operands.enumerated() { try bind(term, to: context.sizes(index), index) }
    }

    private mutating func bind(_ term: Term, to shape: [Size]?, _ index: Int) throws(InferenceError) {
        for label in term.labels { counts[label, default: 0] += 1 }
        guard let shape else {
            for label in term.labels { sizes[label] = sizes[label] ?? .unknown }
            hasUnknownEllipsis = hasUnknownEllipsis || term.ellipsis != nil
            return
        }
        let hidden = shape.count - term.labels.count
        guard hidden == 0 || hidden > 0 && term.ellipsis != nil else {
            throw InferenceError(
                "shape.einsum", "operand \(index) has \(term.labels.count) labels, found \(spell(shape))")
        }
        let start = term.ellipsis ?? shape.count
        if term.ellipsis != nil { try bindEllipsis(Array(shape[start..<start + hidden])) }
        for (label, size) in zip(term.labels, shape[..<start] + shape[(start + hidden)...]) {
            try bind(label, to: size)
        }
    }

    private mutating func bindEllipsis(_ axes: [Size]) throws(InferenceError) {
        guard let earlier = broadcast else {
            broadcast = axes
            return
        }
        guard earlier.count == axes.count else {
            throw InferenceError(
                "shape.einsum", "the ellipsis stands for \(spell(earlier)) and for \(spell(axes))")
        }
        broadcast = try Operators.broadcast(earlier, axes)
    }

    private mutating func bind(_ label: UInt8, to size: Size) throws(InferenceError) {
        guard let earlier = sizes[label] else {
            sizes[label] = size
            return
        }
        if let common = unify(earlier, size) {
            sizes[label] = common
        } else if earlier == 1 || size == 1 {
            // Whether 1 may be stretched is left to the runtime.
            sizes[label] = earlier == 1 ? .unknown : earlier
        } else {
            let name = String(decoding: [label], as: UTF8.self)
            throw InferenceError("shape.einsum", "label \(name) stands for \(earlier) and for \(size)")
        }
    }

    /// What the labels and the ellipsis stand for.
    var lengths: [Size] {
        (hasUnknownEllipsis ? [.unknown] : broadcast ?? []) + counts.keys.sorted().map { sizes[$0] ?? .unknown }
    }

    /// The shape of the sum; `nil` when not even the rank is known.
    func result() throws(InferenceError) -> [Size]? {
        if hasUnknownEllipsis, output?.ellipsis != nil || output == nil { return nil }
        guard let output else {
            return (broadcast ?? []) + counts.keys.filter { counts[$0] == 1 }.sorted().compactMap { sizes[$0] }
        }
        var result: [Size] = []
        for (index, label) in output.labels.enumerated() {
            if output.ellipsis == index { result += broadcast ?? [] }
            guard let size = sizes[label] else {
                let name = String(decoding: [label], as: UTF8.self)
                throw InferenceError("shape.einsum", "no operand has the output's label \(name)")
            }
            result.append(size)
        }
        return output.ellipsis == output.labels.count ? result + (broadcast ?? []) : result
    }
}

/// The lengths that the labels and the ellipsis of an equation stand for.
func einsumLengths(_ context: InferenceContext) throws(InferenceError) -> [Size] {
    var equation = try Equation((context.string("equation") ?? "").bytes.filter { $0 != UInt8(ascii: " ") })
    try equation.bind(context)
    return equation.lengths
}
