import GraphIR

/// What nodes gave that have been inferred, found by all that their outputs depend on.
struct InferenceMemo: Sendable {
    /// The most entries that are kept.
    static let maximumCount = 1 << 18

    private var lists = WordLists()
    private var list = WordList()
    /// For each entry where the numbers of its outputs begin; negative when they are not known.
    private var starts: [Int] = []
    /// The numbers of facts.
    private var outputs: [Int32] = []
    /// The number of the facts that a declaration and an inference make together.
    private var merges: [UInt64: Int32] = [:]

    /// The entry for a node; `nil` when too much goes into it.
    ///
    /// - Parameters:
    ///   - op: the number of the operator's meaning.
    ///   - facts: what is known of each value.
    ///   - absent: the values that stand for left-out inputs.
    mutating func entry(
        _ node: Int, of nodes: [Node], op: UInt64, _ facts: KnownFacts, absent: Set<ValueID>
    ) -> Int? {
        guard lists.count < Self.maximumCount, nodes[node].inputs.count <= 64, nodes[node].outputs.count <= 64 else {
            return nil
        }
        list.removeAll()
        list.append(op)
        list.append(nodes[node].outputs.count)
        list.append(nodes[node].inputs.count)
        for input in nodes[node].inputs {
            guard let input else {
                list.append(UInt64.max)
                continue
            }
            guard let number = facts.sharedNumber(at: Int(input.index)) else { return nil }
            let isAbsent = number == KnownFacts.none && !absent.isEmpty && absent.contains(input)
            list.append(isAbsent ? UInt64.max : UInt64(truncatingIfNeeded: number))
        }
        guard list.append(nodes[node].attributes) else { return nil }
        let (entry, isNew) = lists.insert(list)
        if isNew { starts.append(-1) }
        return entry
    }

    /// Where the outputs of an entry are, for ``output(at:)``; `nil` when they are not known.
    func start(of entry: Int) -> Int? { starts[entry] < 0 ? nil : starts[entry] }

    /// The number of the facts of an output.
    func output(at position: Int) -> Int32 { outputs[position] }

    /// Notes the outputs of an entry.
    mutating func setOutputs(_ numbers: [Int32], of entry: Int) {
        starts[entry] = outputs.count
        outputs += numbers
    }

    /// What facts of two numbers make together.
    subscript(merge declared: Int32, inferred: Int32) -> Int32? {
        get { merges[Self.pair(declared, inferred)] }
        set { merges[Self.pair(declared, inferred)] = newValue }
    }

    private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }
}
