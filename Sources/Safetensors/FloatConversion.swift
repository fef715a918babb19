import GraphIR

/// What happens to a tensor's elements when they become 32-bit floats.
public enum FloatConversion: Hashable, Sendable {
    /// They are 32-bit floats already.
    case identity
    /// Each becomes the same number.
    case exact
    /// Each becomes the nearest number, of two equally near ones the even one.
    case rounding
}

extension SafetensorsFile.Entry {
    /// What happens to the elements when they become 32-bit floats; `nil` for types that are not converted.
    public var floatConversion: FloatConversion? {
        switch dataType {
        case .float: .identity
        case .float16, bfloat16: .exact
        case .double: .rounding
        default: nil
        }
    }
}

private let bfloat16 = DataType(name: "bfloat16")

extension SafetensorsFile {
    /// The elements of a tensor as 32-bit floats, read in pieces.
    ///
    /// 32-bit floats stay as they are to the bit, also those that are not numbers.
    ///
    /// - Throws: ``SafetensorsError`` for a type without a ``Entry/floatConversion``, or what the source throws.
    public func floats(of entry: Entry) throws -> [Float] {
        let bytes = bytes(of: entry)
        switch entry.dataType {
        case .float: return try Self.floats(bytes) { Float(bitPattern: $0) }
        case .float16: return try Self.floats(bytes, Self.float(halfBits:))
        case bfloat16: return try Self.floats(bytes) { (bits: UInt16) in Float(bitPattern: UInt32(bits) << 16) }
        case .double: return try Self.floats(bytes) { Float(Double(bitPattern: $0)) }
        default:
            throw SafetensorsError(
                .tensor(entry.name), reason: "expected floating-point elements, found \(entry.dataType)")
        }
    }

    private static func floats<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: Bytes, _ convert: (Stored) -> Float
    ) throws -> [Float] {
        let size = MemoryLayout<Stored>.size
        return try [Float](unsafeUninitializedCapacity: bytes.count / size) { buffer, count in
            try bytes.forEachPiece { piece in
                for offset in stride(from: 0, to: piece.count, by: size) {
                    let stored = piece.loadUnaligned(fromByteOffset: offset, as: Stored.self)
                    buffer[count] = convert(Stored(littleEndian: stored))
                    count += 1
                }
            }
        }
    }

    /// The number with the given bits as an IEEE 754 number of 16 bits.
    ///
    /// Swift's own `Float16` does not exist on every platform.
    private static func float(halfBits bits: UInt16) -> Float {
        let sign = UInt32(bits & 0x8000) << 16
        let exponent = UInt32(bits >> 10 & 0x1F)
        let fraction = UInt32(bits & 0x3FF)
        switch exponent {
        case 0:
            let magnitude = Float(fraction) * Float(sign: .plus, exponent: -24, significand: 1)
            return Float(bitPattern: sign | magnitude.bitPattern)
        case 0x1F: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
        default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
        }
    }
}
