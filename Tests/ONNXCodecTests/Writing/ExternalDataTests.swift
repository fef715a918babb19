import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct ExternalDataTests {
    private func tensor(_ byteCount: Int, seed: Int = 0) -> ConstantTensor {
        ConstantTensor(
            dataType: .uint8, dimensions: [Int64(byteCount)],
            rawData: Bytes((0..<byteCount).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ seed) }))
    }

    private func model(_ tensors: [ConstantTensor]) -> Model {
        var model = Model(irVersion: 10)
        var graph = Graph(name: "g")
        graph.initializers = tensors.enumerated().map { index, tensor in
            Initializer(model.addValue(named: ByteString("w\(index)")), tensor: tensor)
        }
        model.graph = graph
        return model
    }

    private func entries(_ tensor: ConstantTensor?) -> [String] {
        tensor?.externalData.map { "\($0.key?.description ?? "")=\($0.value?.description ?? "")" } ?? []
    }

    private func initializers(_ path: String) throws -> [ConstantTensor] {
        try ModelReader.read(path: path).graph?.initializers.map(\.tensor) ?? []
    }

    @Test func onlyTensorsFromTheThresholdOnAreStoredApart() throws {
        let directory = try TemporaryDirectory()
        let original = model([tensor(1023), tensor(1024)])
        try ModelWriter.write(original, to: directory.file("m.onnx"), externalData: ExternalDataOptions())
        let read = try initializers(directory.file("m.onnx"))
        #expect(read.first == original.graph?.initializers.first?.tensor)
        #expect(read.last?.rawData == nil)
        #expect(read.last?.dataLocation == 1)
        #expect(read.last?.dataType == .uint8)
        #expect(read.last?.dimensions == [1024])
        #expect(entries(read.last) == ["location=m.onnx.data", "offset=0", "length=1024"])
        #expect(try contents(directory.file("m.onnx.data")) == tensor(1024).rawData?.copy())
        #expect(directory.names == ["m.onnx", "m.onnx.data"])
    }

    @Test func offsetsAreAligned() throws {
        let directory = try TemporaryDirectory()
        let sizes = [10, 5000, 1 << 20, 1, (1 << 20) + 1, 3]
        let tensors = sizes.enumerated().map { tensor($1, seed: $0) }
        let options = ExternalDataOptions(threshold: 0, fileName: "weights")
        try ModelWriter.write(model(tensors), to: directory.file("m"), externalData: options)
        let offsets = [0, 4096, 65536, 65536 + (1 << 20), 65536 * 18, 65536 * 34 + 4096]
        let data = try contents(directory.file("weights"))
        for (index, read) in try initializers(directory.file("m")).enumerated() {
            #expect(entries(read) == ["location=weights", "offset=\(offsets[index])", "length=\(sizes[index])"])
            let part = data[offsets[index]..<offsets[index] + sizes[index]]
            #expect(try tensors[index].rawData?.copy() == Array(part))
        }
        #expect(data.count == offsets[5] + 3)
        #expect(data[10..<4096].allSatisfy { $0 == 0 })
    }

    @Test func theAlignmentCanBeChosen() throws {
        let directory = try TemporaryDirectory()
        let tensors = [tensor(10), tensor(1), tensor(1 << 20)]
        try ModelWriter.write(
            model(tensors), to: directory.file("m"), externalData: ExternalDataOptions(threshold: 0, alignment: 48))
        let read = try initializers(directory.file("m"))
        #expect(read.map { entries($0)[1] } == ["offset=0", "offset=48", "offset=65568"])
    }

    @Test func typedNumbersAreStoredApartWhenTheirBytesAreTheElements() throws {
        let directory = try TemporaryDirectory()
        let floats = Bytes(elements: (0..<300).map { Float($0) })
        let doubles = Bytes(elements: (0..<300).map { Double($0) })
        var tensors = [
            ConstantTensor(dataType: .float, dimensions: [300]), ConstantTensor(dataType: .double, dimensions: [300]),
            ConstantTensor(dataType: .int64, dimensions: [1200]), ConstantTensor(dataType: .float, dimensions: [301]),
            ConstantTensor(dataType: .string, dimensions: [1]),
        ]
        tensors[0].typedData = [.float(floats)]
        tensors[1].typedData = [.double(doubles)]
        tensors[2].typedData = [.int64(Bytes([UInt8](repeating: 1, count: 1200)))]
        tensors[3].typedData = [.float(floats)]
        tensors[4].typedData = [.string([ByteString(bytes: [UInt8](repeating: 0x61, count: 2000))])]
        try ModelWriter.write(model(tensors), to: directory.file("m"), externalData: ExternalDataOptions())
        let read = try initializers(directory.file("m"))
        #expect(entries(read[0]) == ["location=m.data", "offset=0", "length=1200"])
        #expect(entries(read[1]) == ["location=m.data", "offset=4096", "length=2400"])
        #expect(read[0].typedData.isEmpty && read[1].typedData.isEmpty)
        #expect(Array(read[2...]) == Array(tensors[2...]))
        let data = try contents(directory.file("m.data"))
        #expect(try floats.copy() == Array(data[..<1200]))
        #expect(try doubles.copy() == Array(data[4096...]))
    }

    @Test func onlyConstantsOfTheMainGraphAndItsSubgraphsAreStoredApart() throws {
        let directory = try TemporaryDirectory()
        var model = model([])
        let branch = self.model([tensor(2000, seed: 1)]).graph ?? Graph()
        _ = model.addValue(named: "w0")
        let attributes = [Attribute("g", .graph(branch)), Attribute("t", .tensor(tensor(2000, seed: 2)))]
        let node = Node(OpName("If"), inputs: [], outputs: [], attributes: attributes)
        model.graph?.nodes = [node]
        var function = Function("f", domain: "d")
        function.nodes = [node]
        model.functions = [function]
        var training = TrainingInfo()
        training.algorithm = branch
        model.trainingInfo = [training]
        try ModelWriter.write(model, to: directory.file("m"), externalData: ExternalDataOptions())
        let read = try ModelReader.read(path: directory.file("m"))
        #expect(try contents(directory.file("m.data")).count == 2000)
        #expect(read.graph?.nodes.first?.subgraphs.first?.initializers.first?.tensor.dataLocation == 1)
        #expect(read.graph?.nodes.first?.attribute("t") == .tensor(tensor(2000, seed: 2)))
        #expect(read.functions.first?.nodes.first?.subgraphs.first?.initializers.first?.tensor.dataLocation == nil)
        #expect(read.trainingInfo.first?.algorithm?.initializers.first?.tensor.dataLocation == nil)
    }

    @Test func everythingElseIsReadBackAsItWas() throws {
        let directory = try TemporaryDirectory()
        let options = ExternalDataOptions(threshold: .max)
        try ModelWriter.write(Samples.model, to: directory.file("m"), externalData: options)
        #expect(try contents(directory.file("m")) == ModelWriter.encode(Samples.model))
        #expect(directory.names == ["m"])
        try ModelWriter.write(model([tensor(2000)]), to: directory.file("m"), externalData: ExternalDataOptions())
        let read = try ModelReader.read(path: directory.file("m"))
        #expect(try ModelReader.read(bytes: ModelWriter.encode(read)) == read)
    }

    @Test func aModelCanBeWrittenOverTheFileThatHoldsItsWeights() throws {
        let directory = try TemporaryDirectory()
        let large = tensor(3_000_000)
        try ModelWriter.write(model([large]), to: directory.file("m"))
        let read = try ModelReader.read(path: directory.file("m"))
        try ModelWriter.write(read, to: directory.file("m"), externalData: ExternalDataOptions())
        #expect(try contents(directory.file("m")).count < 200)
        #expect(try contents(directory.file("m.data")) == large.rawData?.copy())
    }

    @Test func aModelOfMoreThanTwoGigabytesNeedsExternalData() throws {
        let model = model((0..<3).map { _ in tensor(1) })
        var large = model
        for index in 0..<3 { large.graph?.initializers[index].tensor.rawData = Bytes(Repeating(), range: 0..<1 << 30) }
        let error = #expect(throws: EncodeError.self) { try ModelWriter.encode(large) }
        #expect(error?.description.contains("--external-data") == true)
    }

    @Test func dataThatWouldBeOverwrittenUnreadAreKept() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("m")
        try ModelWriter.write(model([tensor(2000)]), to: path, externalData: ExternalDataOptions())
        let before = try (contents(path), contents(directory.file("m.data")))
        var read = try ModelReader.read(path: path)
        try ModelWriter.write(read, to: path, externalData: ExternalDataOptions())
        read.graph?.initializers.append(Initializer(nil, tensor: tensor(3000)))
        for location: ByteString in ["m.data", "./m.data"] {
            read.graph?.initializers[0].tensor.externalData[0].value = location
            #expect(throws: EncodeError.externalDataInUse(fileName: "m.data")) {
                try ModelWriter.write(read, to: path, externalData: ExternalDataOptions())
            }
        }
        #expect(try (contents(path), contents(directory.file("m.data"))) == before)
        try ModelWriter.write(read, to: path, externalData: ExternalDataOptions(fileName: "more.data"))
        #expect(directory.names == ["m", "m.data", "more.data"])
    }
}

/// Zeros that take no memory.
private final class Repeating: ByteSource {
    var count: Int { 1 << 30 }

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
    }
}
