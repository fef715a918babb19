import Testing

@testable import GitSupport

@Suite struct AttributesTextTests {
    private func changed(_ text: String, _ body: (AttributesText) -> [UInt8]?) -> String? {
        body(AttributesText(bytes: Array(text.utf8))).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("", "*.onnx diff=onnx\n"),
        ("*.png binary", "*.png binary\n*.onnx diff=onnx\n"),
        ("*.onnx filter=lfs diff=lfs\n", "*.onnx filter=lfs diff=lfs\n*.onnx diff=onnx\n"),
        ("*.onnx diff=onnx\n*.onnx -diff\n", "*.onnx diff=onnx\n*.onnx -diff\n*.onnx diff=onnx\n"),
        ("*.onnx diff=onnx binary\n", "*.onnx diff=onnx binary\n*.onnx diff=onnx\n"),
    ])
    func theLineIsAdded(_ text: String, _ expected: String) {
        #expect(changed(text, \.withLine) == expected)
    }

    @Test(arguments: [
        "*.onnx diff=onnx", "*.onnx diff=lfs\n*.onnx\tdiff=onnx\r\n", "*.onnx diff=onnx filter=lfs\n*.onnx -text\n",
    ])
    func aLineThatHoldsIsLeftAlone(_ text: String) {
        #expect(changed(text, \.withLine) == nil)
    }

    @Test(arguments: [
        ("*.onnx diff=onnx\n", ""), ("a b\n*.onnx diff=onnx\nc d", "a b\nc d"),
        ("*.onnx  diff=onnx\r\n*.onnx -text\n*.onnx diff=onnx\n", "*.onnx -text\n"),
    ])
    func theLineIsTakenAway(_ text: String, _ expected: String) {
        #expect(changed(text, \.withoutLine) == expected)
    }

    @Test func otherLinesStay() {
        #expect(changed("*.onnx diff=lfs\n", \.withoutLine) == nil)
    }
}
