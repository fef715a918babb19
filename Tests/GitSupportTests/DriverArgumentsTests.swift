import Testing

@testable import GitSupport

@Suite struct DriverArgumentsTests {
    private let words = ["m.onnx", "/tmp/old", "abc", "100644", "/dev/null", "000", "000"]

    @Test func aChange() throws {
        let arguments = try #require(DriverArguments(words))
        #expect([arguments.oldPath, arguments.newPath] == ["m.onnx", "m.onnx"])
        #expect([arguments.oldFile, arguments.newFile] == ["/tmp/old", "/dev/null"])
    }

    @Test func aRenaming() throws {
        let arguments = try #require(DriverArguments(words + ["n.onnx", "similarity index 97%"]))
        #expect([arguments.oldPath, arguments.newPath] == ["m.onnx", "n.onnx"])
    }

    @Test func whatIsNotMerged() {
        #expect(DriverArguments(["m.onnx"]) == nil)
    }
}
