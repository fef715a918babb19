import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct FileBytesTests {
    private func model(weights: Int) -> Model {
        var model = Model(irVersion: 10)
        var graph = Graph(name: "g")
        let data = Bytes((0..<weights).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        graph.initializers = [
            Initializer(
                model.addValue(named: "w"),
                tensor: ConstantTensor(dataType: .uint8, dimensions: [Int64(weights)], rawData: data))
        ]
        model.graph = graph
        return model
    }

    @Test func weightsStayInTheFile() throws {
        let directory = try TemporaryDirectory()
        let original = model(weights: 1_000_000)
        try ModelWriter.write(original, to: directory.file("a"))
        let read = try ModelReader.read(path: directory.file("a"))
        let data = read.graph?.initializers.first?.tensor.rawData
        #expect(data?.source.count == (try contents(directory.file("a")).count))
        unlink(directory.file("a"))
        #expect(read == original)
    }

    @Test func aFileThatShrinksIsAnError() throws {
        let directory = try TemporaryDirectory()
        try ModelWriter.write(model(weights: 1_000_000), to: directory.file("a"))
        let read = try ModelReader.read(path: directory.file("a"))
        truncate(directory.file("a"), 500_000)
        let error = #expect(throws: FileError.self) { try ModelWriter.encode(read) }
        #expect(error?.reason == "the file became shorter while it was read")
    }

    @Test func onlyRegularFilesAreRead() throws {
        let directory = try TemporaryDirectory()
        mkfifo(directory.file("pipe"), 0o600)
        func reason(_ path: String) -> String? {
            #expect(throws: FileError.self) { try ModelReader.read(path: path) }?.reason
        }
        #expect(reason(directory.file("pipe")) == "not a regular file")
        #expect(reason("/dev/null") == "not a regular file")
        #expect(reason(directory.path) == "Is a directory")
        #expect(reason(directory.file("nothing")) == "No such file or directory")
    }

    @Test func aStreamIsReadToItsEnd() throws {
        let directory = try TemporaryDirectory()
        try ModelWriter.write(model(weights: 700_000), to: directory.file("a"))
        let descriptor = open(directory.file("a"), O_RDONLY)
        defer { close(descriptor) }
        #expect(try ModelReader.read(descriptor: descriptor) == model(weights: 700_000))
    }
}
