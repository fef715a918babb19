import GraphIR
import Safetensors
import Testing

@Suite struct TensorLayoutTests {
    private func refusal(_ entries: String..., data: Int) -> String? {
        SafetensorsTests.refusal(
            of: file("{\(entries.joined(separator: ","))}", data: [UInt8](repeating: 0, count: data)))
    }

    @Test(arguments: [
        ("[2]", 0, 4, "tensor \"t\": F32 [2] takes 8 bytes, and the offsets give 4"),
        ("[1]", 4, 0, "tensor \"t\": begins at offset 4 and ends at 0"),
        ("[2]", 0, 8, "tensor \"t\": ends at offset 8 of 4 bytes of data"),
        ("[-1]", 0, 4, "tensor \"t\": a size of the shape is negative"),
        ("[9223372036854775808]", 0, 4, "tensor \"t\": a size of the shape is too large"),
        (
            "[4611686018427387904,4,0]", 0, 4,
            "tensor \"t\": the number of bytes of F32 [4611686018427387904, 4, 0] overflows"
        ),
        ("[4611686018427387904]", 0, 4, "tensor \"t\": the number of bytes of F32 [4611686018427387904] overflows"),
    ])
    func aTensorThatCannotBe(shape: String, begin: Int, end: Int, reason: String) {
        #expect(refusal(entry("t", "F32", shape, begin, end), data: 4) == reason)
    }

    @Test func offsetsThatNoFileHas() {
        #expect(refusal(entry("t", "U8", "[1]", -1, 0), data: 1) == "tensor \"t\": an offset is negative")
        #expect(
            refusal("\"t\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,99999999999999999999]}", data: 1)
                == "tensor \"t\": an offset is too large")
        #expect(
            refusal(entry("t", "U8", "[\(Int.max)]", 0, .max), data: 1)
                == "tensor \"t\": ends at offset \(Int.max) of 1 bytes of data")
    }

    @Test func unknownDataType() {
        #expect(refusal(entry("t", "F31\\u001b", "[]", 0, 4), data: 4) == "tensor \"t\": unknown dtype \"F31\\u{1b}\"")
    }

    @Test func overlapsAreErrors() {
        let reason = "tensor \"b\": begins at offset 2, within tensor \"a\""
        #expect(refusal(entry("a", "U8", "[4]", 0, 4), entry("b", "U8", "[4]", 2, 6), data: 6) == reason)
        #expect(refusal(entry("a", "U8", "[4]", 0, 4), entry("b", "U8", "[0]", 2, 2), data: 4) == reason)
        let whole = entry("a", "U8", "[8]", 0, 8)
        #expect(
            refusal(whole, entry("b", "U8", "[2]", 2, 4), entry("c", "U8", "[2]", 4, 6), data: 8) == """
                \(reason)
                tensor "c": begins at offset 4, within tensor "a"
                """)
    }

    @Test func bytesThatNoTensorCoversAreErrors() {
        let (first, last) = (entry("a", "U8", "[2]", 0, 2), entry("b", "U8", "[2]", 4, 6))
        let start = 8 + first.utf8.count + last.utf8.count + 3
        #expect(
            refusal(first, last, data: 7) == """
                byte \(start + 2): no tensor covers the 2 bytes from here
                byte \(start + 6): no tensor covers the 1 bytes from here
                """)
        #expect(
            SafetensorsTests.refusal(of: file("{}", data: [0])) == "byte 10: no tensor covers the 1 bytes from here")
    }

    @Test func aNameOfTwoTensorsIsAnError() {
        let reason = "tensor \"a\": there are several tensors of this name"
        #expect(refusal(entry("a", "U8", "[1]", 0, 1), entry("\\u0061", "U8", "[1]", 1, 2), data: 2) == reason)
    }

    @Test func allFaultsAreReportedAndManyAreCounted() {
        let entries = (0..<50).map { entry("t\($0)", "F32", "[1]", 4 * $0, 4 * $0 + 4 + ($0 % 2)) }
        let bytes = file("{\(entries.joined(separator: ","))}", data: [UInt8](repeating: 0, count: 200))
        let error = #expect(throws: SafetensorsError.self) { try open(bytes) }
        #expect(error?.faults.count == 20)
        // Each second tensor is a byte too long, so the next begins within it, and the last ends outside the file.
        #expect(error?.faultCount == 25 + 24 + 1)
        #expect(error?.description.hasSuffix("\nand 30 more") == true)
    }
}
