/// Small samples of what lies above and below each node of a scope, which tell how much two cones have in common.
///
/// Equal cones have equal hashes, but one edit changes the hashes of everything above or below it. Of a cone's hashes
/// each place of a sample keeps the one that comes first in an order of its own (MinHash): the share of the places in
/// which two samples agree estimates the share of the nodes that the cones share.
struct ConeSketches {
    typealias Sample = SIMD16<UInt32>

    let up: [Sample]
    let down: [Sample]

    init(_ side: ScopeSide) {
        let graph = side.graph
        var up = side.hashes.up.map(Self.sample)
        for node in graph.order.lazy.map(Int.init) {
            for position in side.slotRange(node) where side.slots[position].node >= 0 {
                up[node] = pointwiseMin(up[node], up[Int(side.slots[position].node)])
            }
        }
        var down = side.hashes.down.map(Self.sample)
        for node in graph.order.lazy.reversed().map(Int.init) {
            for position in side.useRange(node) where Int(graph.uses[position].reader) < graph.count {
                down[node] = pointwiseMin(down[node], down[Int(graph.uses[position].reader)])
            }
        }
        (self.up, self.down) = (up, down)
    }

    /// A hash in the orders of all places.
    private static func sample(_ hash: UInt64) -> Sample {
        let seeds = Sample(
            0x243F_6A89, 0x85A3_08D3, 0x1319_8A2F, 0x0370_7345, 0xA409_3823, 0x299F_31D1, 0x082E_FA99, 0xEC4E_6C89,
            0x4528_21E7, 0x38D0_1377, 0xBE54_66CF, 0x34E9_0C6D, 0xC0AC_29B7, 0xC97C_50DD, 0x3F84_D5B5, 0xB547_0917)
        var bits = (Sample(repeating: UInt32(truncatingIfNeeded: Mixing.mix(hash))) ^ seeds) &* seeds
        bits = (bits ^ (bits &>> 15)) &* Sample(repeating: 0x2C1B_3C6D)
        return bits ^ (bits &>> 13)
    }

    /// In how many of 32 places the samples of two nodes agree.
    func agreement(_ node: Int, with other: ConeSketches, _ otherNode: Int) -> Int {
        Self.count(up[node] .== other.up[otherNode]) + Self.count(down[node] .== other.down[otherNode])
    }

    private static func count(_ mask: SIMDMask<SIMD16<Int32>>) -> Int {
        let ones = Sample(repeating: 0).replacing(with: 1, where: mask)
        return Int(ones.wrappedSum())
    }
}

/// What decides between likely pairs beyond equal hashes.
struct GrowthHints {
    let a: ConeSketches
    let b: ConeSketches
    /// `nil` when there are too many nodes to compare all with each other.
    let likeness: ConeLikeness?
    /// Another number gives another of several ways that are about as likely; 0 for the likeliest.
    var variation: UInt64 = 0

    init(_ pair: ScopePair) {
        a = ConeSketches(pair.a)
        b = ConeSketches(pair.b)
        likeness = ConeLikeness(pair)
    }

    /// What speaks for a pair, in the unit of ``Growth``'s scores.
    func score(_ x: Int, _ y: Int) -> Int {
        let score = 8 * a.agreement(x, with: b, y)
        if variation == 0 { return score }
        let noise = Mixing.combine(Mixing.combine(variation, x), y)
        return score + Int(noise & 0xFF)
    }
}
