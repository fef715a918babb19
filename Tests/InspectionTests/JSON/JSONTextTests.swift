import Foundation
import Testing

@testable import Inspection

struct JSONTextTests {
    private struct Sample: Codable, Equatable {
        var text = "a \"quoted\" \\ line\nwith \u{1} and ß"
        var whole = Int64.min
        var half: Double = 0.5
        var single: Float = 16_777_216
        var isTrue = true
        var missing: String?
        var list: [[Int?]] = [[1, nil], []]
        var counts = ["b": 2, "a": 1]
        var empty: [String: Int] = [:]
    }

    /// Asks for its containers in every way there is.
    private struct Nested: Encodable {
        enum Key: String, CodingKey { case list, object, again }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            var list = container.nestedUnkeyedContainer(forKey: .list)
            try list.encode("one")
            var inner = list.nestedContainer(keyedBy: Key.self)
            try inner.encode(2, forKey: .object)
            try list.encode("three")
            var object = container.nestedContainer(keyedBy: Key.self, forKey: .object)
            try object.encode([Int](), forKey: .list)
            var same = encoder.container(keyedBy: Key.self)
            try same.encode(4, forKey: .again)
        }
    }

    @Test(arguments: [true, false])
    func foundationReadsTheSameValue(isIndented: Bool) throws {
        let text = try JSONText.text(of: [Sample()], isIndented: isIndented)
        #expect(try JSONDecoder().decode([Sample].self, from: Data(text.utf8)) == [Sample()])
    }

    @Test func keysKeepTheirOrderAndDictionariesAreSorted() throws {
        let text = try JSONText.text(of: Sample(), isIndented: false)
        #expect(text.hasSuffix(#""list":[[1,null],[]],"counts":{"a":1,"b":2},"empty":{}}"#))
        #expect(text.contains(#""single":16777216,"#))
    }

    @Test func whatATerminalWouldObeyIsWrittenAsItsNumber() throws {
        let text = "\u{1b}[31m\u{7f}\u{9b}\u{202e}\u{e0001}größe 入力 😀"
        let json = try JSONText.text(of: [text], isIndented: false)
        #expect(json == #"["\u001b[31m\u007f\u009b\u202e\udb40\udc01größe 入力 😀"]"#)
        #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
    }

    @Test func nestedContainersEndWhereTheNextBegins() throws {
        let text = try JSONText.text(of: Nested(), isIndented: false)
        #expect(text == #"{"list":["one",{"object":2},"three"],"object":{"list":[]},"again":4}"#)
    }

    @Test func elementsStandOnLinesOfTheirOwn() throws {
        #expect(try JSONText.text(of: ["a": [1, 2]], isIndented: true) == "{\n  \"a\": [\n    1,\n    2\n  ]\n}")
    }

    @Test func longTextComesInPieces() throws {
        var pieces = 0
        try JSONText.write(Array(repeating: "x", count: 100_000), isIndented: false) { bytes in
            pieces += 1
            #expect(bytes.count < 70_000)
        }
        #expect(pieces > 3)
    }

    @Test(arguments: [Double.infinity, .nan])
    func whatJSONCannotSayIsAnError(number: Double) {
        #expect(throws: EncodingError.self) { try JSONText.text(of: [number], isIndented: false) }
    }

    @Test func whatTheSinkThrowsEndsTheWriting() {
        #expect(throws: CancellationError.self) {
            try JSONText.write([1], isIndented: false) { _ in throw CancellationError() }
        }
    }
}
