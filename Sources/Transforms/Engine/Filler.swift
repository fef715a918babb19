import GraphIR

/// A number that all elements of a tensor may be equal to.
enum Filler {
    case zero
    case one

    /// The bytes of one element, little-endian; `nil` for types that are not looked at.
    func pattern(of type: DataType) -> [UInt8]? {
        guard let one = Self.ones[type] else { return nil }
        return self == .one ? one : one.map { _ in 0 }
    }

    private static let ones: [DataType: [UInt8]] = [
        .float: [0, 0, 0x80, 0x3f], .double: [0, 0, 0, 0, 0, 0, 0xf0, 0x3f], .float16: [0, 0x3c],
        DataType(rawValue: 16): [0x80, 0x3f], .int32: [1, 0, 0, 0], .int64: [1, 0, 0, 0, 0, 0, 0, 0],
        .uint8: [1], .int8: [1],
    ]
}

extension ConstantTensor {
    /// A tensor whose elements are all equal to a number; `nil` for types that are not looked at.
    init?(_ filler: Filler, type: DataType, dimensions: [Int64]) {
        guard let pattern = filler.pattern(of: type), let count = Size.product(of: dimensions.map { .fixed($0) })
        else { return nil }
        let bytes = (0..<count).flatMap { _ in pattern }
        self.init(dataType: type, dimensions: dimensions, rawData: Bytes(elements: bytes))
    }

    /// The most elements that are looked at.
    private static let maximumElementCount: Int64 = 1 << 16

    /// Whether there are elements and all are equal to a number.
    func isFilled(with filler: Filler) -> Bool {
        guard externalData.isEmpty, (dataLocation ?? 0) == 0, let type = dataType, let count = elementCount, count > 0,
            count <= Self.maximumElementCount, let pattern = filler.pattern(of: type)
        else { return false }
        if let rawData { return rawData.repeats(pattern, count: Int(count)) }
        guard typedData.count == 1, let data = typedData.first else { return false }
        switch (data, type) {
        case (.float(let bytes), .float), (.double(let bytes), .double):
            return bytes.repeats(pattern, count: Int(count))
        // As varints, both numbers take one byte.
        case (.int64(let bytes), .int64), (.int32(let bytes), .int32), (.int32(let bytes), .int8),
            (.int32(let bytes), .uint8):
            return bytes.repeats([filler == .one ? 1 : 0], count: Int(count))
        default: return false
        }
    }
}

extension Bytes {
    /// Whether these are so many repetitions of a pattern.
    fileprivate func repeats(_ pattern: [UInt8], count expected: Int) -> Bool {
        // Most weights differ in their first element: do not copy the rest of them.
        guard count == expected * pattern.count, let first = try? self[0..<pattern.count].copy(), first == pattern,
            let bytes = try? copy()
        else { return false }
        return bytes.indices.allSatisfy { bytes[$0] == pattern[$0 % pattern.count] }
    }
}
