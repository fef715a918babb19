import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct ModelWriterTests {
    @Test func everythingIsReadBackAsItWas() throws {
        let model = Samples.model
        let read = try ModelReader.read(bytes: ModelWriter.encode(model))
        #expect(read == model.resolved())
        #expect(try ModelReader.read(bytes: ModelWriter.encode(read)) == read)
    }

    @Test func anEmptyModelIsNoBytes() throws {
        #expect(try ModelWriter.encode(Model()) == [])
    }

    @Test func goldensAreReadBackAsTheyWere() throws {
        for path in try goldens() {
            let model = try ModelReader.read(path: path)
            #expect(model.graph?.nodes.isEmpty == false)
            #expect(try ModelReader.read(bytes: ModelWriter.encode(model)) == model, "\(path)")
        }
    }

    @Test func goldensKeepTheirSize() throws {
        for path in try goldens() {
            #expect(try ModelWriter.encode(ModelReader.read(path: path)).count == contents(path).count, "\(path)")
        }
    }

    @Test func aModelCanBeWrittenOverItsOwnFile() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("model.onnx")
        var model = Samples.model
        model.graph?.initializers[0].tensor.rawData = Bytes((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) })
        try ModelWriter.write(model, to: path)
        let read = try ModelReader.read(path: path)
        try ModelWriter.write(read, to: path)
        #expect(try ModelReader.read(path: path) == model.resolved())
        #expect(directory.names == ["model.onnx"])
    }

    @Test func aFileAndMemoryGetTheSameBytes() throws {
        let directory = try TemporaryDirectory()
        try ModelWriter.write(Samples.model, to: directory.file("a"))
        #expect(try contents(directory.file("a")) == ModelWriter.encode(Samples.model))
        let descriptor = open(directory.file("b"), O_WRONLY | O_CREAT, 0o600)
        try ModelWriter.write(Samples.model, toDescriptor: descriptor)
        close(descriptor)
        #expect(try contents(directory.file("b")) == ModelWriter.encode(Samples.model))
    }

    @Test func aModelOfMoreThanTwoGigabytesIsRefused() throws {
        let directory = try TemporaryDirectory()
        var model = Model()
        var graph = Graph()
        let zeros = Bytes(Zeros(), range: 0..<Zeros.size)
        graph.initializers = (0..<3).map { _ in
            Initializer(nil, tensor: ConstantTensor(dataType: .uint8, dimensions: [Int64(zeros.count)], rawData: zeros))
        }
        model.graph = graph
        #expect(throws: EncodeError.tooLarge(byteCount: 3_000_000_000 + 3 * 20 + 6)) {
            try ModelWriter.write(model, to: directory.file("a"))
        }
        #expect(directory.names == [])
    }

    @Test func nestingDeeperThanReadersAcceptIsRefused() throws {
        #expect(try ModelReader.read(bytes: ModelWriter.encode(nested(33))) == nested(33).resolved())
        #expect(throws: EncodeError.nestedTooDeep) { try ModelWriter.encode(nested(34)) }
    }

    private func nested(_ levels: Int) -> Model {
        var graph = Graph(name: "innermost")
        for _ in 0..<levels {
            var outer = Graph()
            outer.nodes = [Node(OpName("If"), inputs: [], outputs: [], attributes: [Attribute("g", .graph(graph))])]
            graph = outer
        }
        var model = Model()
        model.graph = graph
        return model
    }

    @Test func aFailingSourceFailsTheWrite() throws {
        let directory = try TemporaryDirectory()
        var model = Model()
        model.graph = Graph()
        model.graph?.initializers = [
            Initializer(
                nil, tensor: ConstantTensor(dataType: .uint8, dimensions: [], rawData: Bytes(Broken(), range: 0..<5000))
            )
        ]
        #expect(throws: Broken.Failure.self) { try ModelWriter.write(model, to: directory.file("a")) }
        #expect(directory.names == [])
    }
}

/// A billion zeros that take no memory.
private final class Zeros: ByteSource {
    static let size = 1_000_000_000
    var count: Int { Self.size }

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
    }
}

/// Bytes that cannot be had.
private final class Broken: ByteSource {
    struct Failure: Error {}
    var count: Int { 5000 }

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws { throw Failure() }
}
