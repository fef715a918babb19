import GraphIR
import ONNXText
import Testing

@Suite struct TextErrorTests {
    @Test(arguments: [
        ("", "line 1, column 1: expected a name, found the end"),
        ("< ir: 7 >\ng () => () {}", "line 1, column 6: a model has no 'ir'"),
        ("g (float[N x) => () {}", "line 1, column 12: expected ']', found 'x'"),
        ("g () => () {\n  y = Relu (x\n}", "line 3, column 1: expected ')', found '}'"),
        ("g () => () { y = F <a: int = 1.5> () }", "line 1, column 30: expected int, found float"),
        ("g () => () { y = F <a = 99999999999999999999> () }", "line 1, column 25: the number is too large"),
        (
            "g () => () { y = F <a = []> () }",
            "line 1, column 27: an empty list needs its kind before it, for example ': ints'"
        ),
        ("g () => () <float[2] w = {1,x}> {}", "line 1, column 29: expected a number of 32 bits, found 'x'"),
        ("g () => () <int8[1] w = {99999999999}> {}", "line 1, column 26: expected an integer of 32 bits, found '9'"),
        ("g (\"abc", "line 1, column 4: the string has no end"),
    ])
    func saysWhereAndWhat(_ text: String, _ expected: String) {
        let error = #expect(throws: TextError.self) { try TextParser.model(from: text) }
        #expect(error.map(String.init(describing:)) == expected)
    }

    @Test func nestingIsBounded() {
        let types = String(repeating: "seq(", count: 100_000) + "float" + String(repeating: ")", count: 100_000)
        #expect(throws: TextError.self) { try TextParser.model(from: "g (\(types) x) => () {}") }
        let graphs = String(repeating: "g () => () { y = If () <b = ", count: 10_000)
        #expect(throws: TextError.self) { try TextParser.model(from: graphs) }
    }

    @Test func everyPrefixIsRefusedOrRead() throws {
        let text = Array(
            "<ir_version: 8> g (float[N] x) => (seq(int8) y) <int8[2] w = {1, 2}> { [n] y = a.F <b = [1.5]> (x) }".utf8)
        for count in text.indices { _ = try? TextParser.model(from: Array(text[..<count])) }
        #expect(try TextParser.model(from: text).graph?.nodes.count == 1)
    }
}
