import Foundation
import GraphIR
import ONNXCodec
import ONNXText
import Testing

@testable import GitSupport

@Suite struct TextConversionTests {
    /// A file that is gone after its use.
    private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    private func lines(_ bytes: [UInt8]) throws -> [String] {
        try withFile(bytes) { path in
            var text = ""
            try TextConversion(of: ModelFile(path: path)).write { text += $0 }
            return text.split(separator: "\n").map(String.init)
        }
    }

    private func lines(ofModel text: String) throws -> [String] {
        try lines(ModelWriter.encode(TextParser.model(from: text)))
    }

    @Test func eachThingHasALine() throws {
        let lines = try lines(
            ofModel: """
                <ir_version: 8, opset_import: ["" : 17], metadata_props: ["a": "b", "c": "d"]>
                g (float[2] x, float y) => (float[2] z) <float[2] w = {1, 2}> { a = Add (x, w) z = Mul (a, y) }
                """)
        #expect(lines.contains("      \"a\": \"b\",") && lines.contains("      \"c\": \"d\""))
        #expect(lines.contains("   float[2] x,") && lines.contains("   float y"))
        #expect(lines.contains("   z = Mul (a, y)"))
        #expect(lines.contains { $0.contains("<float[2] w = {1.0,2.0}") })
        #expect(lines.last?.hasPrefix("# ") == true)
    }

    @Test func largeWeightsHaveADigest() throws {
        func model(_ last: Int) -> String {
            "<ir_version: 8> g (float x) => (float y) <float[17] w = {1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,\(last)}> { y = F (x) }"
        }
        let weights = try [1, 2].map {
            try lines(ofModel: model($0)).filter { $0.contains("digest") && !$0.hasPrefix("#") }
        }
        #expect(weights[0] != weights[1])
        #expect(weights[0].first?.contains("float[17] w = {...17, digest ") == true)
    }

    @Test func nothingReachesTheTerminal() throws {
        let lines = try lines(ofModel: "<ir_version: 8> \"a\u{1b}[31m\u{202e}\" () => () { }")
        #expect(lines.contains { $0.hasPrefix("\"a\\u{1b}[31m\\u{202e}\"") })
    }

    @Test func whatIsNoModelIsDescribed() throws {
        let empty = try lines([])
        #expect(empty[0] == "# no model can be read: byte 0: not an ONNX model: the file is empty")
        #expect(empty[1].hasPrefix("# 0 bytes, digest "))
        #expect(try lines(Array("some text".utf8))[0].hasPrefix("# no model can be read: byte 0: not an ONNX model"))
        let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 3\n"
        #expect(
            try lines(Array(pointer.utf8)).prefix(3) == [
                "# a Git LFS pointer, the model is not here; 'git lfs pull' gets it",
                "# version https://git-lfs.github.com/spec/v1", "# oid sha256:12",
            ])
    }

    @Test func filesThatAreNotThere() throws {
        var text = ""
        try TextConversion(of: ModelFile(path: "/nowhere/m.onnx")).write { text += $0 }
        #expect(text == "# cannot read it: No such file or directory\n")
        text = ""
        try TextConversion(of: ModelFile(path: "/dev/null")).write { text += $0 }
        #expect(text == "")
    }

    @Test func aModelOnOneSideOnly() throws {
        let model = try TextParser.model(from: "<ir_version: 8> g (float x) => (float y) { y = Relu (x) }")
        try withFile(ModelWriter.encode(model)) { path in
            let added = try FileComparison(old: "/dev/null", label: "/dev/null", new: path, label: "b/m").text(
                isColoured: false)
            #expect(added.contains("+++ b/m") && added.contains("+   Relu"))
            let same = try FileComparison(old: path, label: "a/m", new: path, label: "b/m").text(isColoured: false)
            #expect(same == "a/m and b/m are equal: 1 node\n")
        }
    }
}
