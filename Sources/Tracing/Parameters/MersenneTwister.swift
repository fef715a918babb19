/// The generator behind `torch.manual_seed` on a CPU: MT19937 (Matsumoto and Nishimura, 1998).
struct MersenneTwister {
    private static let size = 624
    private static let shift = 397
    private var state: [UInt32]
    private var next = size

    /// Seeds with the low 32 bits, as PyTorch does.
    init(seed: UInt64) {
        state = [UInt32(truncatingIfNeeded: seed)]
        state.reserveCapacity(Self.size)
        for index in 1..<UInt32(Self.size) {
            let last = state[Int(index) - 1]
            state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ index)
        }
    }

    /// The next 32 random bits.
    mutating func nextBits() -> UInt32 {
        if next == Self.size { refill() }
        var bits = state[next]
        next += 1
        bits ^= bits >> 11
        bits ^= (bits << 7) & 0x9d2c_5680
        bits ^= (bits << 15) & 0xefc6_0000
        return bits ^ (bits >> 18)
    }

    /// The next number of U(from, to): 24 random bits, scaled and shifted with one rounding.
    mutating func nextFloat(from: Float, to: Float) -> Float {
        let unit = Float(nextBits() & 0xff_ffff) * 0x1p-24
        return from.addingProduct(unit, to - from)
    }

    private mutating func refill() {
        for index in 0..<Self.size {
            let following = state[(index + 1) % Self.size]
            let mixed = (state[index] & 0x8000_0000) | (following & 0x7fff_ffff)
            let twisted = (mixed >> 1) ^ (following & 1 == 0 ? 0 : 0x9908_b0df)
            state[index] = state[(index + Self.shift) % Self.size] ^ twisted
        }
        next = 0
    }
}
