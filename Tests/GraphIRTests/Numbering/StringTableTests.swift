import Testing

@testable import GraphIR

@Suite struct StringTableTests {
    @Test func equalStringsHaveOneNumber() {
        var table = StringTable()
        #expect(table.insert("b") == (0, true))
        #expect(table.insert("a") == (1, true))
        #expect(table.insert("b") == (0, false))
        #expect([UInt8]("a".utf8).withUnsafeBufferPointer { table.insert($0) } == (1, false))
        #expect(table.strings == ["b", "a"])
    }

    @Test func stringsAreBytes() {
        // One of the first two is another form of the other in Unicode; NUL is a byte like any other.
        let different: [ByteString] = ["\u{e9}", "e\u{301}", "", "\0", "a", "a\0", ByteString(bytes: [0xff])]
        var table = StringTable()
        for (number, string) in different.enumerated() { #expect(table.insert(string) == (number, true)) }
        for (number, string) in different.enumerated() { #expect(table.number(of: string) == number) }
        #expect(table.number(of: "e") == nil)
    }

    @Test func manyStringsAreFoundAgain() {
        let strings = (0..<10_000).map { ByteString("name \($0)") }
        var table = StringTable()
        for string in strings { #expect(table.insert(string).isNew) }
        #expect(strings.indices.allSatisfy { table.number(of: strings[$0]) == $0 })
    }
}
