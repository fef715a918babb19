import GraphIR
import Safetensors
import Testing

@Suite struct HeaderParserTests {
    @Test func theLengthIsCheckedBeforeAnythingIsRead() {
        let billion = Remote(length(1 << 30), count: 1 << 40)
        let error = #expect(throws: SafetensorsError.self) { try SafetensorsFile(billion) }
        #expect(
            error?.description == "byte 0: the header has 1073741824 bytes, and at most 100000000 are accepted")
        #expect(refusal(of: length(2) + [0x7B]) == "byte 0: the header has 2 bytes, and only 1 are left")
        #expect(refusal(of: [UInt8](repeating: 0xFF, count: 9))?.contains("18446744073709551615 bytes") == true)
        #expect(refusal(of: []) == "byte 0: the file ends within the length of its header")
        #expect(refusal(of: [2, 0, 0]) == "byte 3: the file ends within the length of its header")
    }

    @Test(arguments: [
        ("", 8, "the header does not start with \"{\""),
        (" {}", 8, "the header does not start with \"{\""),
        ("[]", 8, "the header does not start with \"{\""),
        ("{", 9, "the header ends where \"\"\" is expected"),
        ("{}{", 10, "only spaces may follow the header's object"),
        ("{}\0", 10, "only spaces may follow the header's object"),
        ("{\"a\"}", 12, "expected \":\""),
        ("{\"a\":1}", 13, "expected \"{\""),
        ("{\"a\":{}}", 13, "tensor \"a\" has no \"dtype\""),
        ("{\"a\":{\"dtype\":\"U8\",\"shape\":[]}}", 13, "tensor \"a\" has no \"data_offsets\""),
        ("{\"a\":{\"type\":1}}", 14, "unknown key \"type\""),
        ("{\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\"}}", 27, "the key \"dtype\" is given twice"),
        ("{\"a\":{\"dtype\":1}}", 22, "expected \"\"\""),
        ("{\"a\":{\"shape\":[1.0]}}", 23, "expected a whole number"),
        ("{\"a\":{\"shape\":[1e3]}}", 23, "expected a whole number"),
        ("{\"a\":{\"shape\":[01]}}", 23, "expected a whole number"),
        ("{\"a\":{\"shape\":[-]}}", 23, "expected a whole number"),
        ("{\"a\":{\"shape\":[1,]}}", 25, "expected a whole number"),
        ("{\"a\":{\"shape\":[[]]}}", 23, "expected a whole number"),
        ("{\"a\":{\"shape\":[null]}}", 23, "expected a whole number"),
        ("{\"a\":{\"shape\":[1 2]}}", 25, "expected \"]\""),
        ("{\"a\":{\"data_offsets\":[0]}}", 29, "expected two offsets, found 1"),
        ("{\"a\":{\"data_offsets\":[0,1,2]}}", 29, "expected two offsets, found 3"),
        ("{\"__metadata__\":null}", 24, "expected \"{\""),
        ("{\"__metadata__\":{\"a\":1}}", 29, "expected \"\"\""),
        ("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", 32, "the metadata have \"a\" twice"),
        ("{\"__metadata__\":{},\"__metadata__\":{}}", 27, "the metadata are given twice"),
        ("{\"a\n\":{}}", 11, "a string holds a control character"),
        ("{\"a", 11, "the header ends within a string"),
        ("{\"\\x\":{}}", 10, "unknown escape in a string"),
        ("{\"\\", 10, "unknown escape in a string"),
        ("{\"\\u12\":{}}", 10, "an escape in a string is no Unicode character"),
        ("{\"\\ud800\":{}}", 10, "an escape in a string is no Unicode character"),
        ("{\"\\ud800\\u0041\":{}}", 10, "an escape in a string is no Unicode character"),
        ("{\"\\udc00\":{}}", 10, "an escape in a string is no Unicode character"),
    ])
    func wrongSyntaxHasAPlace(header: String, position: Int, reason: String) {
        #expect(refusal(of: file(header)) == "byte \(position): \(reason)")
    }

    @Test func stringsMustBeText() {
        let header: [UInt8] = [0x7B, 0x22, 0xC3, 0x28, 0x22]
        #expect(refusal(of: length(5) + header) == "byte 10: a string is not UTF-8")
    }

    @Test func escapesStandForCharacters() throws {
        let text = "{\"__metadata__\":{\"\\\"\\\\\\/\\b\\f\\n\\r\\t\":\"\\u0041\\u00e9\\uD83D\\ude00é\\u0000\"}}"
        let read = try open(file(text))
        #expect(read.metadata.first?.key == "\"\\/\u{8}\u{c}\n\r\t")
        #expect(read.metadata.first?.value == "A\u{e9}\u{1F600}\u{e9}\0")
    }

    @Test func deepNestingIsAnErrorAtOnce() {
        let depth = String(repeating: "[", count: 1_000_000)
        #expect(refusal(of: file("{\"a\":{\"shape\":\(depth)")) == "byte 23: expected a whole number")
        let objects = String(repeating: "{\"a\":", count: 100_000)
        #expect(refusal(of: file(objects)) == "byte 14: unknown key \"a\"")
    }

    @Test func namesAreShownWithoutControlCharacters() {
        let name = "\\u001b[31m\\u202e" + String(repeating: "n", count: 300)
        let shown = "\\u{1b}[31m\\u{202e}" + String(repeating: "n", count: 194)
        #expect(refusal(of: file("{\"\(name)\":{}}"))?.hasSuffix(": tensor \"\(shown)…\" has no \"dtype\"") == true)
    }
}
