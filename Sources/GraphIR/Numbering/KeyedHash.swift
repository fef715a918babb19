/// A hash of short strings with a secret of its own, so that no file can choose names that collide.
///
/// `Hasher` does the same more thoroughly, and takes several times as long for the few bytes of a name.
package struct KeyedHash: Sendable {
    private let seed = UInt64.random(in: .min ... .max)
    private let multiplier = UInt64.random(in: .min ... .max) | 1

    /// A hash with a new secret.
    package init() {}

    /// The hash of bytes.
    package func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var position = 0
        while position &+ 8 <= bytes.count {
            state = mix(state ^ UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position &+= 8
        }
        var rest: UInt64 = 0
        while position < bytes.count {
            rest = rest << 8 | UInt64(bytes[position])
            position &+= 1
        }
        let hash = mix(mix(state ^ rest))
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// Both halves of a product, so that every bit of the factor counts.
    @inline(__always)
    private func mix(_ factor: UInt64) -> UInt64 {
        let product = factor.multipliedFullWidth(by: multiplier)
        return product.high ^ product.low
    }
}
