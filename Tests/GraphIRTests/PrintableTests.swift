import GraphIR
import Testing

@Suite struct PrintableTests {
    @Test(arguments: [
        ("plain", "plain"), ("tab\there", "tab\\u{9}here"), ("\u{1b}[31m", "\\u{1b}[31m"), ("\u{202e}", "\\u{202e}"),
        ("\u{2028}", "\\u{2028}"), ("größe 入力", "größe 入力"), ("\u{0}", "\\u{0}"), ("\u{fffe}", "\\u{fffe}"),
    ])
    func strings(_ text: String, _ expected: String) {
        #expect(text.printable() == expected)
        #expect(ByteString(text).printable() == expected)
    }

    @Test func bytesThatAreNoText() {
        #expect(ByteString(bytes: [0x61, 0xff, 0x62]).printable() == "a\\x{ff}b")
        #expect(ByteString(bytes: [0xe5, 0x85]).printable() == "\\x{e5}\\x{85}")
        #expect(ByteString(bytes: [0xc0, 0xaf]).printable() == "\\x{c0}\\x{af}")
    }

    @Test func linesStay() {
        let long = String(repeating: "a", count: 300)
        #expect("a\u{1b}[31m\n\n\(long)\r\n".printableLines == "a\\u{1b}[31m\n\n\(long)\\u{d}\n")
    }

    @Test func longOnesAreCut() {
        let long = String(repeating: "a", count: 201)
        #expect(long.printable() == String(repeating: "a", count: 200) + "…")
        #expect(ByteString(long).printable() == String(repeating: "a", count: 200) + "…")
        #expect(String(repeating: "ä", count: 101).printable() == String(repeating: "ä", count: 100) + "…")
        #expect(ByteString(String(repeating: "ä", count: 101)).printable().count == 101)
        #expect(String(repeating: "ä", count: 100).printable().count == 100)
    }
}
