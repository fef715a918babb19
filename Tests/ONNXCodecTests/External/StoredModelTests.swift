import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct StoredModelTests {
    private func tensor(_ fill: UInt8, count: Int = 5000) -> ConstantTensor {
        ConstantTensor(
            dataType: .uint8, dimensions: [Int64(count)], rawData: Bytes([UInt8](repeating: fill, count: count)))
    }

    /// A model with a large tensor in each place that can have one.
    private func model() -> Model {
        var model = Model(irVersion: 10)
        var inner = Graph(name: "inner")
        inner.initializers = [Initializer(model.addValue(named: "w1"), tensor: tensor(1))]
        var graph = Graph(name: "outer")
        graph.initializers = [Initializer(model.addValue(named: "w0"), tensor: tensor(0))]
        graph.sparseInitializers = [
            SparseInitializer(
                model.addValue(named: "s"),
                tensor: SparseTensor(values: tensor(2), indices: tensor(3), dimensions: [9]))
        ]
        var node = Node(OpName("If"), inputs: [], outputs: [])
        node.attributes = [
            Attribute("g", .graph(inner)), Attribute("t", .tensor(tensor(4))), Attribute("l", .tensors([tensor(5)])),
        ]
        graph.nodes = [node]
        model.graph = graph
        return model
    }

    /// The model with all its tensors in the file `w`, which is written too.
    private func external(in directory: TemporaryDirectory, location: ByteString = "w") throws -> Model {
        var data: [UInt8] = []
        func move(_ tensor: inout ConstantTensor) throws {
            let bytes = try tensor.rawData?.copy() ?? []
            tensor.rawData = nil
            tensor.dataLocation = 1
            tensor.externalData = [
                MetadataEntry(key: "location", value: location),
                MetadataEntry(key: "offset", value: ByteString("\(data.count)")),
            ]
            data += bytes
        }
        var model = model()
        try model.updateEveryTensor(move)
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: directory.file(location.description)).deletingLastPathComponent(),
            withIntermediateDirectories: true)
        try Data(data).write(to: URL(fileURLWithPath: directory.file(location.description)))
        try ModelWriter.write(model, to: directory.file("m.onnx"))
        return model
    }

    @Test func readingLeavesTheModelAsItIs() throws {
        let directory = try TemporaryDirectory()
        let original = try external(in: directory)
        unlink(directory.file("w"))
        let stored = try ModelReader.read(path: directory.file("m.onnx"), external: .beside)
        #expect(try stored.model == ModelReader.read(bytes: ModelWriter.encode(original)))
        #expect(stored.externalTensors.map { $0.name?.description ?? "-" } == ["w0", "s", "-", "w1", "-", "-"])
        let error = #expect(throws: ExternalDataError.self) { try stored.embedded() }
        #expect(error?.description == "tensor \"w0\" in \"w\": No such file or directory")
    }

    @Test func everyTensorIsEmbedded() throws {
        let directory = try TemporaryDirectory()
        _ = try external(in: directory)
        let stored = try ModelReader.read(path: directory.file("m.onnx"), external: .beside)
        var expected = model()
        expected.updateEveryTensor { $0.dataLocation = 0 }
        let embedded = try stored.embedded()
        #expect(try ModelWriter.encode(embedded) == ModelWriter.encode(expected))
        // Over the file that the data are read from.
        try ModelWriter.write(embedded, to: directory.file("w"))
        #expect(try contents(directory.file("w")) == ModelWriter.encode(expected))
    }

    @Test func aCopyInAnotherFolderBringsItsDataAlong() throws {
        let (source, target) = (try TemporaryDirectory(), try TemporaryDirectory())
        _ = try external(in: source)
        let stored = try ModelReader.read(path: source.file("m.onnx"), external: .beside)
        try ModelWriter.write(stored, to: target.file("n.onnx"), replacing: false)
        try ModelWriter.write(stored, to: target.file("n.onnx"), replacing: false)
        #expect(target.names == ["n.onnx", "w"])
        #expect(try contents(target.file("w")) == contents(source.file("w")))
        #expect(try contents(target.file("n.onnx")) == contents(source.file("m.onnx")))
        try ModelWriter.write(stored, to: source.file("n.onnx"))
        #expect(source.names == ["m.onnx", "n.onnx", "w"])
    }

    @Test func filesThatAreThereAreKept() throws {
        let (source, target) = (try TemporaryDirectory(), try TemporaryDirectory())
        _ = try external(in: source)
        let stored = try ModelReader.read(path: source.file("m.onnx"), external: .beside)
        for other in [[UInt8](), [UInt8](repeating: 9, count: try contents(source.file("w")).count)] {
            try Data(other).write(to: URL(fileURLWithPath: target.file("w")))
            #expect(throws: ExternalDataError.self) { try ModelWriter.write(stored, to: target.file("n.onnx")) }
            #expect(try contents(target.file("w")) == other)
        }
        #expect(target.names == ["w"])
        #expect(throws: FileError.self) { try ModelWriter.write(stored, to: target.file("w")) }
        #expect(throws: EncodeError.self) { try ModelWriter.write(stored, to: source.file("w")) }
    }

    @Test(arguments: ["a/w", ".w"])
    func namesThatAreNotCopied(location: String) throws {
        let (source, target) = (try TemporaryDirectory(), try TemporaryDirectory())
        _ = try external(in: source, location: ByteString(location))
        let stored = try ModelReader.read(path: source.file("m.onnx"), external: .beside)
        #expect(throws: ExternalDataError.self) { try ModelWriter.write(stored, to: target.file("n.onnx")) }
        #expect(target.names == [])
        let ignored = try ModelReader.read(path: source.file("m.onnx"), external: .none)
        try ModelWriter.write(ignored, to: target.file("n.onnx"))
        #expect(target.names == ["n.onnx"])
    }

    @Test func aModelThatFailsLeavesNoData() throws {
        let (source, target) = (try TemporaryDirectory(), try TemporaryDirectory())
        _ = try external(in: source)
        let stored = try ModelReader.read(path: source.file("m.onnx"), external: .beside)
        try Data([1]).write(to: URL(fileURLWithPath: target.file("n.onnx")))
        #expect(throws: FileError.self) {
            try ModelWriter.write(stored, to: target.file("n.onnx"), replacing: false)
        }
        #expect(target.names == ["n.onnx"])
        #expect(throws: ExternalDataError.self) { try ModelWriter.write(stored, toDescriptor: -1) }
    }
}

extension Model {
    /// Changes the tensors of the test's model.
    fileprivate mutating func updateEveryTensor(_ body: (inout ConstantTensor) throws -> Void) rethrows {
        guard var graph else { return }
        for index in graph.initializers.indices { try body(&graph.initializers[index].tensor) }
        for index in graph.sparseInitializers.indices {
            for path in [\SparseTensor.values, \SparseTensor.indices] {
                guard var tensor = graph.sparseInitializers[index].tensor[keyPath: path] else { continue }
                try body(&tensor)
                graph.sparseInitializers[index].tensor[keyPath: path] = tensor
            }
        }
        for index in graph.nodes[0].attributes.indices {
            switch graph.nodes[0].attributes[index].value {
            case .graph(var inner):
                for index in inner.initializers.indices { try body(&inner.initializers[index].tensor) }
                graph.nodes[0].attributes[index].value = .graph(inner)
            case .tensor(var tensor):
                try body(&tensor)
                graph.nodes[0].attributes[index].value = .tensor(tensor)
            case .tensors(var tensors):
                for index in tensors.indices { try body(&tensors[index]) }
                graph.nodes[0].attributes[index].value = .tensors(tensors)
            default: break
            }
        }
        self.graph = graph
    }
}
