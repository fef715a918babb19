import GraphIR
import Safetensors
import Testing

/// The expected bits are what torch 2 and numpy give for the same bytes.
@Suite struct FloatConversionTests {
    private func bytes(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
        numbers.flatMap { number in
            (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
    }

    /// The bits of the floats that a tensor becomes, once from memory and once from elsewhere.
    private func bits(_ dataType: String, _ numbers: [some FixedWidthInteger]) throws -> [UInt32] {
        let data = bytes(numbers)
        let all = file("{\(entry("t", dataType, "[\(numbers.count)]", 0, data.count))}", data: data)
        let results = try [open(all), SafetensorsFile(Remote(all))].map { read in
            try read.tensors.flatMap { try read.floats(of: $0).map(\.bitPattern) }
        }
        #expect(results[0] == results[1])
        return results[0]
    }

    @Test func singlePrecisionStaysAsItIs() throws {
        let numbers: [UInt32] = [0, 0x8000_0000, 1, 0x7F7F_FFFF, 0x7F80_0000, 0x7F80_0001, 0xFFC1_2345, 0x3DCC_CCCD]
        #expect(try bits("F32", numbers) == numbers)
    }

    @Test func halfPrecisionIsExact() throws {
        let numbers: [UInt16] = [
            0x0000, 0x8000, 0x0001, 0x03FF, 0x0400, 0x3C00, 0x3555, 0xBC00, 0x7BFF, 0x7C00, 0xFC00, 0x7E00, 0xFE01,
        ]
        let expected: [UInt32] = [
            0x0000_0000, 0x8000_0000, 0x3380_0000, 0x387F_C000, 0x3880_0000, 0x3F80_0000, 0x3EAA_A000, 0xBF80_0000,
            0x477F_E000, 0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0xFFC0_2000,
        ]
        #expect(try bits("F16", numbers) == expected)
    }

    @Test func bfloatIsExact() throws {
        let numbers: [UInt16] = [
            0x0000, 0x8000, 0x0001, 0x007F, 0x0080, 0x3F80, 0x3EAB, 0x7F7F, 0x7F80, 0xFF80, 0x7FC0, 0xFFC1,
        ]
        #expect(try bits("BF16", numbers) == numbers.map { UInt32($0) << 16 })
    }

    @Test func doublePrecisionIsRoundedToTheNearestEven() throws {
        let numbers: [UInt64] = [
            0x3FB9_9999_9999_999A, 0x3FD5_5555_5555_5555, 0x3FF0_0000_1000_0000, 0x3FF0_0000_3000_0000,
            0x3FF0_0000_1000_0004, 0x4807_8287_F49C_4A1D, 0xC807_8287_F49C_4A1D, 0x3662_44CE_242C_5561,
            0x3690_0000_0000_0000, 0x3698_0000_0000_0000, 0x7FF0_0000_0000_0000, 0x8000_0000_0000_0000,
            0x380F_FFFF_F000_0000,
        ]
        let expected: [UInt32] = [
            0x3DCC_CCCD, 0x3EAA_AAAB, 0x3F80_0000, 0x3F80_0002, 0x3F80_0001, 0x7F80_0000, 0xFF80_0000, 0x0000_0000,
            0x0000_0000, 0x0000_0001, 0x7F80_0000, 0x8000_0000, 0x0080_0000,
        ]
        #expect(try bits("F64", numbers) == expected)
        #expect(try bits("F64", [0x7FF8_0000_0000_0000 as UInt64]).map { Float(bitPattern: $0).isNaN } == [true])
    }

    @Test func longTensorsAreReadInPieces() throws {
        let numbers = (0..<700_000).map { UInt32(truncatingIfNeeded: $0 &* 2_654_435_761) }
        #expect(try bits("F32", numbers) == numbers)
    }

    @Test(arguments: ["I64", "I32", "I16", "I8", "U64", "U32", "U16", "U8", "BOOL", "F8_E4M3", "F8_E5M2"])
    func otherTypesAreNotConverted(_ name: String) throws {
        let read = try open(file("{\(entry("t", name, "[0]", 0, 0))}"))
        let tensor = try #require(read.tensors.first)
        #expect(tensor.floatConversion == nil)
        let error = #expect(throws: SafetensorsError.self) { try read.floats(of: tensor) }
        #expect(
            error?.description == "tensor \"t\": expected floating-point elements, found \(tensor.dataType)")
    }

    @Test(arguments: [
        ("F32", FloatConversion.identity), ("F16", .exact), ("BF16", .exact), ("F64", .rounding),
    ])
    func whatAConversionDoesIsKnown(_ name: String, _ conversion: FloatConversion) throws {
        #expect(try open(file("{\(entry("t", name, "[0]", 0, 0))}")).tensors.first?.floatConversion == conversion)
    }
}
