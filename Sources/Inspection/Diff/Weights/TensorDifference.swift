import GraphIR

/// How the elements of two tensors of one type and shape differ, found in bounded memory.
struct TensorDifference {
    /// The number of elements whose bytes differ.
    private(set) var count: Int64 = 0
    /// The largest absolute difference.
    private(set) var maximum = 0.0
    /// The largest difference relative to the larger magnitude.
    private(set) var maximumRelative = 0.0

    /// Bytes that are compared at once before single elements are.
    private static let blockSize = 1 << 12

    /// Compares two tensors; `nil` when their elements cannot be read one by one.
    init?(_ a: ConstantTensor, _ b: ConstantTensor) {
        guard let (pieces, reader) = Self.pieces(a, b) else { return nil }
        let parts = pieces.parts(atMost: Thread.processorCount)
        let found = ParallelJobs.run(parts.count) { Self(of: parts[$0], reader) }
        for part in found {
            guard let part else { return nil }
            add(part)
        }
    }

    private init?(of pieces: PairedPieces, _ reader: ElementReader) {
        do {
            try pieces.forEach { left, right in
                add(left, right, reader)
                return true
            }
        } catch {
            return nil
        }
    }

    /// Whether all elements of two tensors of one type and shape are so near, absolutely or relative to the larger one.
    static func areNear(_ a: ConstantTensor, _ b: ConstantTensor, _ tolerance: Double) -> Bool {
        guard let (pieces, reader) = pieces(a, b) else { return false }
        var areNear = true
        do {
            // Most tensors differ at once, so the first piece is short.
            try pieces.forEach(firstSize: 64) { left, right in
                areNear = left.hasSameBytes(as: right) || self.areNear(left, right, reader, tolerance)
                return areNear
            }
        } catch {
            return false
        }
        return areNear
    }

    private static func areNear(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, _ reader: ElementReader, _ tolerance: Double
    ) -> Bool {
        stride(from: 0, to: left.count, by: reader.width).allSatisfy { offset in
            let (x, y) = (reader.double(left, offset), reader.double(right, offset))
            let isSame = x == y || (x.isNaN && y.isNaN)
            let difference = (x - y).magnitude
            return isSame || difference <= tolerance || difference <= tolerance * max(x.magnitude, y.magnitude)
        }
    }

    private mutating func add(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, _ reader: ElementReader
    ) {
        for start in stride(from: 0, to: left.count, by: Self.blockSize) {
            let block = start..<min(start + Self.blockSize, left.count)
            let parts = (UnsafeRawBufferPointer(rebasing: left[block]), UnsafeRawBufferPointer(rebasing: right[block]))
            if parts.0.hasSameBytes(as: parts.1) { continue }
            for offset in stride(from: 0, to: block.count, by: reader.width) {
                if reader.bits(parts.0, offset) == reader.bits(parts.1, offset) { continue }
                add(reader.double(parts.0, offset), reader.double(parts.1, offset))
            }
        }
    }

    private mutating func add(_ other: TensorDifference) {
        count += other.count
        maximum = max(maximum, other.maximum)
        maximumRelative = max(maximumRelative, other.maximumRelative)
    }

    private mutating func add(_ x: Double, _ y: Double) {
        count += 1
        let difference = (x - y).magnitude
        if difference.isNaN { return }
        maximum = max(maximum, difference)
        let scale = max(x.magnitude, y.magnitude)
        if scale > 0 { maximumRelative = max(maximumRelative, scale.isInfinite ? 1 : difference / scale) }
    }

    /// The elements of both, and what reads them.
    private static func pieces(_ a: ConstantTensor, _ b: ConstantTensor) -> (PairedPieces, ElementReader)? {
        guard let reader = ElementReader(a.dataType), let first = bytes(a), let second = bytes(b),
            first.count == second.count, first.count % reader.width == 0
        else { return nil }
        return (PairedPieces(first: first, second: second), reader)
    }

    /// The elements as little-endian bytes; those that are stored as varints are decoded as a whole.
    private static func bytes(_ tensor: ConstantTensor) -> Bytes? {
        if tensor.dataLocation == 1 { return nil }
        return tensor.storedElements ?? TensorContent(tensor: tensor).bytes(atMost: 1 << 28).map { Bytes($0) }
    }
}
