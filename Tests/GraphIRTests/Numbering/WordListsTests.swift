import Testing

@testable import GraphIR

@Suite struct WordListsTests {
    private func list(_ strings: ByteString?...) -> WordList {
        var list = WordList()
        for string in strings { list.append(string) }
        return list
    }

    @Test func equalListsHaveOneNumber() {
        var lists = WordLists()
        #expect(lists.insert(list("a", "b")).number == 0)
        #expect(lists.insert(list("b", "a")) == (1, true))
        #expect(lists.insert(list("a", "b")) == (0, false))
        #expect(lists.insert(list("b", "a")) == (1, false))
        #expect(lists.count == 2)
    }

    @Test func stringsAreToldApart() {
        let different: [WordList] = [
            list(), list(nil), list(""), list("", ""), list("a"), list("a\0"), list("a", ""), list("ab"),
            list("a", "b"), list("12345678"), list("12345678\0"), list("123456789"), list("12345678", "9"),
        ]
        var lists = WordLists()
        for (number, list) in different.enumerated() { #expect(lists.insert(list) == (number, true)) }
        for (number, list) in different.enumerated() { #expect(lists.insert(list) == (number, false)) }
    }

    @Test func manyListsAreFoundAgain() {
        var lists = WordLists()
        for number in 0..<10_000 { #expect(lists.insert(list(ByteString("name \(number)"))).isNew) }
        for number in 0..<10_000 { #expect(lists.insert(list(ByteString("name \(number)"))) == (number, false)) }
    }

    @Test func attributesAreWrittenDownWhenTheyAreShort() {
        func words(_ attributes: Attribute...) -> [UInt64]? {
            var list = WordList()
            return list.append(attributes) ? list.words : nil
        }
        #expect(words(Attribute("a", .int(1))) == words(Attribute("a", .int(1))))
        #expect(words(Attribute("a", .int(1))) != words(Attribute("a", .ints([1]))))
        #expect(words(Attribute("a", .int(1))) != words(Attribute("b", .int(1))))
        #expect(words(Attribute("a", .float(0))) != words(Attribute("a", .float(-0.0))))
        #expect(words(Attribute("a", .strings(["x", "y"]))) != words(Attribute("a", .strings(["xy"]))))
        #expect(words(Attribute("a", .ints(Array(repeating: 1, count: 1000)))) == nil)
        #expect(words(Attribute("a", .graph(Graph()))) == nil)
        var reference = Attribute("a", .int(1))
        reference.reference = "b"
        #expect(words(reference) == nil)
    }
}
