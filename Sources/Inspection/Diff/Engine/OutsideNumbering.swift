import GraphIR

/// Numbers what two scopes read from outside, so that corresponding sources have one number.
struct OutsideNumbering {
    private let engine: Engine
    private var outside = OutsideSources()
    /// The inputs of the main graphs that correspond: by position of one side, the position on the first.
    private let inputsOfB: [Int32: Int32]

    /// The pair of two scopes, with everything outside numbered.
    static func pair(_ item: DiffPair, _ engine: Engine) -> ScopePair {
        var numbering = OutsideNumbering(engine)
        let (a, b) = (engine.sides.scopesOfA[item.a], engine.sides.scopesOfB[item.b])
        let numbersOfA = a.outside.map { numbering.number($0, isFirst: true) }
        let numbersOfB = b.outside.map { numbering.number($0, isFirst: false) }
        let outputs = BoundaryPairs.outputs(engine.sides, item)
        let keys = outputKeys(outputs, a.outputCount, b.outputCount)
        let outside = numbering.outside
        return ScopePair(
            a: ScopeSide(graph: a, numbers: numbersOfA, outside: outside, outputKeys: keys.a),
            b: ScopeSide(graph: b, numbers: numbersOfB, outside: outside, outputKeys: keys.b), outside: outside,
            outputs: outputs, innerCosts: InnerCosts(item, engine.sides))
    }

    private init(_ engine: Engine) {
        self.engine = engine
        inputsOfB = BoundaryPairs.inputs(engine.sides)
        _ = outside.number(of: .absent, kind: .absent, hash: Mixing.mix(1))
    }

    /// Hashes for the outputs: equal for corresponding ones.
    private static func outputKeys(
        _ pairs: [(a: Int32, b: Int32)], _ countOfA: Int, _ countOfB: Int
    ) -> (a: [UInt64], b: [UInt64]) {
        var first = (0..<countOfA).map { Mixing.combine(101, $0) }
        var second = (0..<countOfB).map { Mixing.combine(102, $0) }
        for (place, item) in pairs.enumerated() {
            first[Int(item.a)] = Mixing.combine(103, place)
            second[Int(item.b)] = Mixing.combine(103, place)
        }
        return (first, second)
    }

    private mutating func number(_ source: FlatSource, isFirst: Bool) -> Int32 {
        let flat = isFirst ? engine.sides.a : engine.sides.b
        switch source.kind {
        case .absent: return 0
        case .constant:
            let number = flat.constants[Int(source.index)].number
            return outside.number(
                of: .constant(number), kind: .constant, hash: engine.sides.constants.contentHashes[Int(number)])
        case .input:
            let key = isFirst ? source.index : inputsOfB[source.index] ?? -1 - source.index
            return outside.number(of: .input(key), kind: .fixed, hash: Mixing.combine(11, Int(key)))
        case .formal:
            let partner = isFirst ? source.index : engine.scopePartnersOfB[Int(source.index)]
            return outside.number(
                of: .formal(partner, source.detail), kind: .fixed, hash: Mixing.combine(12, Int(source.detail)))
        case .undefined:
            return outside.number(
                of: .undefined(source.index), kind: .fixed, hash: engine.sides.symbols.hashes[Int(source.index)])
        case .node: return numberOfOuter(source, isFirst)
        }
    }

    /// The number of an outer node's output.
    private mutating func numberOfOuter(_ source: FlatSource, _ isFirst: Bool) -> Int32 {
        let partner = isFirst ? engine.partnersOfA[Int(source.index)] : engine.partnersOfB[Int(source.index)]
        if partner >= 0 {
            let node = isFirst ? source.index : partner
            return outside.number(
                of: .node(node, source.detail), kind: .fixed,
                hash: Mixing.combine(Mixing.combine(14, Int(node)), Int(source.detail)))
        }
        let origins = origins(of: source, isFirst)
        return outside.number(
            of: .unmatched(isFirst: isFirst, source.index, source.detail), kind: .unmatched(origins),
            hash: Mixing.mix(isFirst ? 15 : 16))
    }

    /// What an outer node without partner is computed from, through others without partner.
    private mutating func origins(of source: FlatSource, _ isFirst: Bool) -> [Int32] {
        let flat = isFirst ? engine.sides.a : engine.sides.b
        let partners = isFirst ? engine.partnersOfA : engine.partnersOfB
        var stack = [source.index]
        var seen = Set(stack)
        var found: [Int32] = []
        while let node = stack.popLast() {
            for slot in flat.slots(of: Int(node)) where slot.kind != .absent {
                if slot.kind == .node && partners[Int(slot.index)] < 0 {
                    if seen.insert(slot.index).inserted { stack.append(slot.index) }
                } else {
                    found.append(number(slot, isFirst: isFirst))
                }
            }
        }
        return found
    }
}
