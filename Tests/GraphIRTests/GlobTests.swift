import GraphIR
import Testing

@Suite struct GlobTests {
    @Test(arguments: [
        ("Conv", "Conv", true), ("Conv", "conv", false), ("Conv", "Conv2", false), ("Conv*", "ConvInteger", true),
        ("*", "", true), ("?", "", false), ("a?c", "abc", true), ("*.weight", "fc.0.weight", true),
        ("*a*b*", "xxaxxbxx", true), ("*a*b", "xxaxxbxx", false), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
        ("[]]", "]", true), ("[a", "[a", true), ("[a-]", "-", true), ("", "", true), ("", "a", false),
        ("models/*.onnx", "models/a/b.onnx", true),
    ])
    func matches(_ pattern: String, _ name: String, _ expected: Bool) {
        #expect(Glob(ByteString(pattern)).matches(ByteString(name)) == expected)
    }

    @Test func starsDoNotExplode() {
        let pattern = Glob(ByteString(String(repeating: "a*", count: 50) + "b"))
        #expect(!pattern.matches(ByteString(String(repeating: "a", count: 20_000))))
    }
}
