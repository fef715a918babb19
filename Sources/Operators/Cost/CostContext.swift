import GraphIR

/// What a cost function sees of one node.
struct CostContext {
    /// The node with its inputs and attributes.
    let node: InferenceContext
    /// What is known of the outputs.
    let outputs: [ValueFacts]

    /// The dimensions of an input.
    ///
    /// - Throws: when the rank is not known.
    func input(_ index: Int) throws(InferenceError) -> [Polynomial] {
        try lengths(node.facts(index)) { node.schema.input(at: index)?.name ?? "\(index)" }
    }

    /// The dimensions of an output.
    ///
    /// - Throws: when the rank is not known.
    func output(_ index: Int = 0) throws(InferenceError) -> [Polynomial] {
        try lengths(index < outputs.count ? outputs[index] : nil) { node.schema.output(at: index)?.name ?? "\(index)" }
    }

    private func lengths(_ facts: ValueFacts?, name: () -> String) throws(InferenceError) -> [Polynomial] {
        guard let sizes = facts?.type?.tensorType?.shape?.sizes else {
            throw InferenceError("cost.shape", "the shape of \(name()) is not known")
        }
        var result: [Polynomial] = []
        for size in sizes {
            guard let length = Polynomial(size) else {
                throw InferenceError("cost.shape", "the shape of \(name()) is not known")
            }
            result.append(length)
        }
        return result
    }

    /// The number of elements of an input.
    func inputCount(_ index: Int = 0) throws(InferenceError) -> Polynomial { try .product(of: input(index)) }

    /// The number of elements of an output.
    func outputCount(_ index: Int = 0) throws(InferenceError) -> Polynomial { try .product(of: output(index)) }

    /// How many of some inputs are given.
    func given(_ inputs: Int...) -> Polynomial { Polynomial(Int64(inputs.count { node.hasInput($0) })) }
}

extension Polynomial {
    /// The length of a dimension; `nil` when it is unknown or negative.
    init?(_ size: Dimension.Size) {
        switch size {
        case .fixed(let number):
            if number < 0 { return nil }
            self.init(number)
        case .symbolic(let name):
            if name.isEmpty { return nil }
            self = LengthParser.length(of: name)
        case .unknown: return nil
        }
    }
}

extension Polynomial {
    /// The length as it stands in a shape.
    var size: Dimension.Size { number.map { .fixed($0) } ?? .symbolic(ByteString(expression)) }
}
