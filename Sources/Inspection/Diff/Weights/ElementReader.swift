import GraphIR

/// Reads single elements of a type out of little-endian bytes.
struct ElementReader {
    /// The bytes of an element.
    let width: Int
    private let kind: Kind

    private enum Kind { case float, double, half, bfloat, signed, unsigned }

    /// A reader for a type; `nil` for types that are no plain numbers of whole bytes.
    init?(_ type: DataType?) {
        switch type?.rawValue {
        case 1: (kind, width) = (.float, 4)
        case 11: (kind, width) = (.double, 8)
        case 10: (kind, width) = (.half, 2)
        case 16: (kind, width) = (.bfloat, 2)
        case 3: (kind, width) = (.signed, 1)
        case 5: (kind, width) = (.signed, 2)
        case 6: (kind, width) = (.signed, 4)
        case 7: (kind, width) = (.signed, 8)
        case 2, 9: (kind, width) = (.unsigned, 1)
        case 4: (kind, width) = (.unsigned, 2)
        case 12: (kind, width) = (.unsigned, 4)
        case 13: (kind, width) = (.unsigned, 8)
        default: return nil
        }
    }

    /// The bits of the element at an offset, widened.
    @inline(__always)
    func bits(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        switch width {
        case 1: UInt64(bytes[offset])
        case 2: UInt64(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        case 4: UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        default: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }

    /// The element at an offset as a double, which rounds large integers.
    func double(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Double {
        let bits = bits(bytes, offset)
        switch kind {
        case .float: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .double: return Double(bitPattern: bits)
        case .half: return Self.half(UInt16(truncatingIfNeeded: bits))
        case .bfloat: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits) << 16))
        case .signed: return Double(signed(bits))
        case .unsigned: return Double(bits)
        }
    }

    /// The element at an offset as it is shown.
    func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> DiffNumber {
        switch kind {
        case .signed: return .int(signed(bits(bytes, offset)))
        case .unsigned:
            let bits = bits(bytes, offset)
            return bits <= UInt64(Int64.max) ? .int(Int64(bits)) : .double(Double(bits))
        case .float:
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: bits(bytes, offset)))
            return .double(Double(float.description) ?? Double(float))
        default: return .double(double(bytes, offset))
        }
    }

    private func signed(_ bits: UInt64) -> Int64 {
        let shift = UInt64(64 - 8 * width)
        return Int64(bitPattern: bits << shift) >> Int64(shift)
    }

    /// The number with the given bits as an IEEE 754 number of 16 bits.
    private static func half(_ bits: UInt16) -> Double {
        let sign: Double = bits & 0x8000 == 0 ? 1 : -1
        let exponent = Int(bits >> 10 & 0x1F)
        let fraction = Double(bits & 0x3FF)
        switch exponent {
        case 0: return sign * fraction * 0x1p-24
        case 0x1F: return fraction == 0 ? sign * .infinity : .nan
        default: return sign * (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
        }
    }
}
