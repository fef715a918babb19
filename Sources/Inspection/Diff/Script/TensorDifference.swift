import GraphIR

/// How the elements of two tensors of one type and shape differ, found in bounded memory.
struct TensorDifference {
    /// The number of elements whose bytes differ.
    private(set) var count: Int64 = 0
    /// The largest absolute difference.
    private(set) var maximum = 0.0
    /// The largest difference relative to the larger magnitude.
    private(set) var maximumRelative = 0.0

    private static let pieceSize = 1 << 20

    /// Compares two tensors; `nil` when their elements cannot be read one by one.
    init?(_ a: ConstantTensor, _ b: ConstantTensor) {
        guard let reader = ElementReader(a.dataType), let first = Self.bytes(a), let second = Self.bytes(b),
            first.count == second.count, first.count % reader.width == 0
        else { return nil }
        for start in stride(from: 0, to: first.count, by: Self.pieceSize) {
            let part = start..<min(start + Self.pieceSize, first.count)
            guard let left = try? first[part].copy(), let right = try? second[part].copy() else { return nil }
            if left == right { continue }
            left.withUnsafeBytes { left in right.withUnsafeBytes { right in add(left, right, reader) } }
        }
    }

    /// Whether all elements of two tensors of one type and shape are so near, absolutely or relative to the larger one.
    static func areNear(_ a: ConstantTensor, _ b: ConstantTensor, _ tolerance: Double) -> Bool {
        guard let reader = ElementReader(a.dataType), let first = bytes(a), let second = bytes(b),
            first.count == second.count, first.count % reader.width == 0
        else { return false }
        // Most tensors differ at once, so the first piece is short.
        var (start, size) = (0, 64)
        while start < first.count {
            let part = start..<min(start + size, first.count)
            guard let left = try? first[part].copy(), let right = try? second[part].copy() else { return false }
            let isNear = left.withUnsafeBytes { first in
                right.withUnsafeBytes { second in areNear(first, second, reader, tolerance) }
            }
            if !isNear { return false }
            (start, size) = (part.upperBound, pieceSize)
        }
        return true
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
        for offset in stride(from: 0, to: left.count, by: reader.width) {
            let isEqual = (offset..<offset + reader.width).allSatisfy { left[$0] == right[$0] }
            if isEqual { continue }
            count += 1
            let (x, y) = (reader.double(left, offset), reader.double(right, offset))
            let difference = (x - y).magnitude
            if difference.isNaN { continue }
            maximum = max(maximum, difference)
            let scale = max(x.magnitude, y.magnitude)
            if scale > 0 { maximumRelative = max(maximumRelative, scale.isInfinite ? 1 : difference / scale) }
        }
    }

    /// The elements as little-endian bytes; those that are stored as varints are decoded as a whole.
    private static func bytes(_ tensor: ConstantTensor) -> Bytes? {
        if tensor.dataLocation == 1 { return nil }
        if let rawData = tensor.rawData { return rawData }
        if tensor.typedData.count == 1 {
            switch tensor.typedData[0] {
            case .float(let bytes), .double(let bytes): return bytes
            default: break
            }
        }
        return TensorContent(tensor: tensor).bytes(atMost: 1 << 28).map { Bytes($0) }
    }
}
