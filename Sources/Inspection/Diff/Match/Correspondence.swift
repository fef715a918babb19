/// A one-to-one correspondence of the nodes of two scopes, with what is needed to say what it costs.
struct Correspondence {
    let pair: ScopePair
    /// For each node of the first scope its partner; -1 without.
    private(set) var ofA: [Int32]
    /// For each node of the second scope its partner; -1 without.
    private(set) var ofB: [Int32]
    /// How many inputs have been looked at: the measure of work.
    var work = 0
    /// Marks of the last walks, by node.
    var marksA: [Int32]
    var marksB: [Int32]
    var mark: Int32 = 0
    /// What is still to be looked at in a walk.
    var stack: [Int32] = []

    /// Nothing corresponds but the outputs.
    init(_ pair: ScopePair) {
        self.pair = pair
        ofA = Array(repeating: -1, count: pair.a.graph.count)
        ofB = Array(repeating: -1, count: pair.b.graph.count)
        marksA = Array(repeating: 0, count: pair.a.graph.count + pair.a.graph.outputCount)
        marksB = Array(repeating: 0, count: pair.b.graph.count + pair.b.graph.outputCount)
    }

    /// The same correspondence in the other direction.
    var flipped: Correspondence {
        let outputs = pair.outputPartners.enumerated().filter { $0.element >= 0 }
        var result = Correspondence(
            ScopePair(
                a: pair.b, b: pair.a, outside: pair.outside, outputs: outputs.map { ($0.element, Int32($0.offset)) },
                innerCosts: InnerCosts()))
        for (x, y) in ofA.enumerated() where y >= 0 { result.link(Int(y), x) }
        return result
    }

    /// Makes two nodes partners, which must both be without.
    @inline(__always)
    mutating func link(_ x: Int, _ y: Int) {
        ofA[x] = Int32(y)
        ofB[y] = Int32(x)
    }

    /// Parts a node of the first scope from its partner.
    @inline(__always)
    mutating func unlink(_ x: Int) {
        let y = Int(ofA[x])
        if y < 0 { return }
        ofA[x] = -1
        ofB[y] = -1
    }

    /// Whether both nodes are without partner.
    @inline(__always)
    func areFree(_ x: Int, _ y: Int) -> Bool { ofA[x] < 0 && ofB[y] < 0 }

    /// Begins a walk: earlier marks are forgotten.
    mutating func newMark() -> Int32 {
        mark += 1
        return mark
    }
}
