import Foundation
import GraphIR
import ONNXCodec
import Testing

/// What is on the disk after saving a model with external data went wrong.
@Suite struct ExternalDataFilesTests {
    private func model(_ fill: UInt8, name: ByteString = "g") -> Model {
        var model = Model(irVersion: 10)
        var graph = Graph(name: name)
        let bytes = Bytes([UInt8](repeating: fill, count: 5000))
        graph.initializers = [
            Initializer(
                model.addValue(named: "w"), tensor: ConstantTensor(dataType: .uint8, dimensions: [5000], rawData: bytes)
            )
        ]
        model.graph = graph
        return model
    }

    private func save(_ model: Model, _ path: String, name: String? = nil, replacing: Bool = true) throws {
        try ModelWriter.write(
            model, to: path, externalData: ExternalDataOptions(fileName: name), replacing: replacing)
    }

    private func files(_ directory: TemporaryDirectory) throws -> [[UInt8]] {
        try directory.names.map { try contents(directory.file($0)) }
    }

    @Test func aSourceThatFailsLeavesBothFiles() throws {
        let directory = try TemporaryDirectory()
        try save(model(1), directory.file("m"))
        let before = try files(directory)
        // In the data file, and in the model's after the data are written.
        for threshold in [1024, 6000] {
            var broken = model(2)
            let good = broken.graph?.initializers.first
            broken.graph?.initializers[0].tensor.rawData = Bytes(Broken(), range: 0..<5000)
            if threshold == 6000 { broken.graph?.initializers.append(contentsOf: [good, good].compactMap { $0 }) }
            if threshold == 6000 {
                broken.graph?.initializers[1].tensor.rawData = Bytes([UInt8](repeating: 1, count: 7000))
            }
            #expect(throws: Broken.Failure.self) {
                try ModelWriter.write(
                    broken, to: directory.file("m"), externalData: ExternalDataOptions(threshold: threshold))
            }
            #expect(directory.names == ["m", "m.data"])
            #expect(try files(directory) == before)
        }
    }

    @Test func aFullDiskLeavesTheModel() throws {
        let directory = try TemporaryDirectory()
        try save(model(1), directory.file("m"))
        let before = try files(directory)
        symlink("/dev/full", directory.file("full"))
        let error = #expect(throws: FileError.self) { try save(model(2), directory.file("m"), name: "full") }
        #expect(error?.reason == "No space left on device")
        unlink(directory.file("full"))
        #expect(directory.names == ["m", "m.data"])
        #expect(try files(directory) == before)
    }

    @Test func anObstacleLeavesTheOtherFile() throws {
        let directory = try TemporaryDirectory()
        try save(model(1), directory.file("m"))
        let before = try files(directory)
        mkdir(directory.file("folder"), 0o700)
        #expect(throws: FileError.self) { try save(model(2), directory.file("m"), name: "folder") }
        #expect(throws: FileError.self) { try save(model(2), directory.file("folder")) }
        rmdir(directory.file("folder"))
        #expect(directory.names == ["m", "m.data"])
        #expect(try files(directory) == before)
    }

    @Test func missingAndForbiddenFoldersAreErrors() throws {
        let directory = try TemporaryDirectory()
        #expect(throws: FileError.self) { try save(model(1), directory.file("no/m")) }
        chmod(directory.path, 0o500)
        if geteuid() != 0 { #expect(throws: FileError.self) { try save(model(1), directory.file("m")) } }
        chmod(directory.path, 0o700)
        if geteuid() != 0 { #expect(directory.names == []) }
    }

    @Test func withoutReplacingOnlyTheSameContentsAreFine() throws {
        let directory = try TemporaryDirectory()
        try save(model(1), directory.file("m"), replacing: false)
        let before = try files(directory)
        try save(model(1), directory.file("m"), replacing: false)
        #expect(throws: FileError.self) { try save(model(2), directory.file("m"), replacing: false) }
        let renamed = model(1, name: "h")
        #expect(throws: FileError.self) { try save(renamed, directory.file("m"), replacing: false) }
        #expect(throws: FileError.self) { try save(model(1), directory.file("m"), name: "x", replacing: false) }
        #expect(directory.names == ["m", "m.data"])
        #expect(try files(directory) == before)
    }

    @Test func theOtherFileHasAPlainNameOfItsOwn() throws {
        let directory = try TemporaryDirectory()
        for name in ["", ".", "..", "a/b", "/a", "../a", "a\0b", "m"] {
            #expect(throws: FileError.self) { try save(model(1), directory.file("m"), name: name) }
        }
        #expect(directory.names == [])
        let error = #expect(throws: FileError.self) { try save(model(1), "/dev/null") }
        #expect(error?.description == "/dev/null: cannot write external data: not a regular file")
        #expect(!FileManager.default.fileExists(atPath: "/dev/null.data"))
    }
}

/// Bytes that cannot be had.
private final class Broken: ByteSource {
    struct Failure: Error {}
    var count: Int { 5000 }

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws { throw Failure() }
}
