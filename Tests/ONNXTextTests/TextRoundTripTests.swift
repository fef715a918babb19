import GraphIR
import ONNXText
import Testing

@Suite struct TextRoundTripTests {
    private static let header = "<\n   ir_version: 8,\n   opset_import: [\"\" : 13]\n>\n"

    @Test(arguments: [
        "g (float[N,3] x) => (float[] y) {\n   y = Relu (x)\n}\n",
        "\"a b\" (int64 n, float[?,\"x*y\"] x) => (seq(map(string, float[1])) y) {\n   [n1] y = my.domain.Op:v (n, \"\", x)\n}\n",
        "g () => (float16 y) \n   <float16[2] w = {15360,0},\n    int4[3] q = {33,3},\n    float[2] v>\n{\n   y = F (w)\n}\n",
        "g () => () {\n    = F <a: int = -1, b: floats = [0.1, -inf], c: strings = [\"x\\\"y\"], d: ints = []> ()\n}\n",
        "g (bool c) => () {\n   y = If (c) <then_branch: graph = t () => (float z) {\n      z = F ()\n   }>\n}\n",
        "g () => () {\n   y = F <t: tensor = double[2] {1.0,nan}, p: type_proto = optional(sparse_tensor(float[2]))> ()\n}\n",
        "g () => () \n   <float[2] w = [\"location\": \"w.bin\", \"offset\": \"8\"]>\n{\n}\n",
        "g () => () {\n}\n<\n  domain: \"d\",\n  opset_import: [\"\" : 13]\n>\nf <a, b: int = 2> (x) => (y)\n{\n   y = G <a: int = @a> (x)\n}\n",
    ])
    func printsWhatItReads(_ text: String) throws {
        let model = try TextParser.model(from: Self.header + text)
        #expect(try TextPrinter().text(of: model) == Self.header + text)
    }

    @Test func largeTensorsAreElided() throws {
        let text = Self.header + "g () => () \n   <float[3] w = {1,2,3}>\n{\n}\n"
        let elided = try TextPrinter(elisionThreshold: 2).text(of: TextParser.model(from: text))
        #expect(elided.contains("<float[3] w = {...3}>"))
        #expect(throws: TextError.self) { try TextParser.model(from: elided) }
    }

    @Test func whatHasNoWordsIsCounted() throws {
        var model = try TextParser.model(from: "g () => () {\n   y = F ()\n   z = F ()\n}")
        model.graph?.nodes[0].docString = "first"
        model.graph?.nodes[1].docString = "second"
        #expect(TextPrinter.omissions(of: model) == ["2 node comments"])
    }
}
