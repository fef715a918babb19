import GraphIR
import ONNXCodec
import Testing

@Suite struct ModelReaderTests {
    @Test func repeatedMessagesMerge() throws {
        let type = Wire.bytes(2, Wire.bytes(1, Wire.number(1, 1)))
        let shape = Wire.bytes(2, Wire.bytes(1, Wire.bytes(2, Wire.bytes(1, Wire.number(1, 5)))))
        let graph = Wire.bytes(11, Wire.string(1, "x") + type + shape + shape)
        let model = try ModelReader.read(
            bytes: Wire.bytes(7, Wire.string(2, "first")) + Wire.bytes(7, Wire.string(2, "second") + graph)
                + Wire.bytes(7, graph))
        #expect(model.graph?.name == "second")
        #expect(model.graph?.inputs.count == 2)
        #expect(model.graph?.inputs.first?.type == .tensor(.float, [5, 5]))
    }

    @Test func theLastOfAOneofCounts() throws {
        let tensor = Wire.bytes(1, Wire.number(1, 1))
        let map = Wire.bytes(5, Wire.number(1, 7))
        let optional = Wire.bytes(9, [])
        func kind(_ type: [UInt8]) throws -> ValueType.Kind? {
            let bytes = Wire.bytes(7, Wire.bytes(11, Wire.bytes(2, type)))
            return try ModelReader.read(bytes: bytes).graph?.inputs.first?.type?.kind
        }
        #expect(try kind(tensor + map) == .map(MapType(key: .int64, value: nil)))
        #expect(try kind(map + optional) == .optional(ElementType(element: nil)))
        #expect(try kind(optional + tensor + tensor) == .tensor(TensorType(elementType: .float, shape: nil)))
    }

    @Test func numbersMayBePackedOrNot() throws {
        func tensor(_ bytes: [UInt8]) throws -> ConstantTensor? {
            try ModelReader.read(bytes: Wire.bytes(7, Wire.bytes(5, bytes))).graph?.initializers.first?.tensor
        }
        let dims = try tensor(Wire.number(1, 2) + Wire.bytes(1, Wire.varint(3) + Wire.varint(300)) + Wire.number(1, -1))
        #expect(dims?.dimensions == [2, 3, 300, -1])
        let data = try tensor(
            Wire.number(7, 300) + Wire.bytes(7, [1, 2]) + Wire.tag(4, 5) + [0, 0, 0x80, 0x3F] + Wire.bytes(7, []))
        #expect(data?.typedData == [.float(Bytes([0, 0, 0x80, 0x3F])), .int64(Bytes([0xAC, 2, 1, 2]))])
        #expect(throws: DecodeError.self) { try tensor(Wire.bytes(4, [1, 2, 3])) }
        #expect(throws: DecodeError.self) { try tensor(Wire.bytes(7, [0x80])) }
    }

    @Test func negativeAndTooWideNumbersAreCutToTheirField() throws {
        let bytes = Wire.bytes(7, Wire.bytes(5, Wire.number(2, -1)) + Wire.bytes(5, Wire.number(2, 1 << 32 | 9)))
        let initializers = try ModelReader.read(bytes: bytes).graph?.initializers
        #expect(initializers?.map(\.tensor.dataType?.rawValue) == [-1, 9])
    }

    @Test func aKnownFieldOfAnotherWireTypeIsUnknown() throws {
        let record = Wire.number(7, 5)
        let model = try ModelReader.read(bytes: record + Wire.number(1, 3))
        #expect(model.unknownFields == ByteString(bytes: record))
        #expect(model.irVersion == 3)
        #expect(model.graph == nil)
    }

    @Test func unknownFieldsAndGroupsAreKeptAsTheyAre() throws {
        let group = Wire.tag(99, 3) + Wire.tag(98, 3) + Wire.string(1, "x") + Wire.tag(98, 4) + Wire.tag(99, 4)
        let odd: [UInt8] = [0xF8, 0x87, 0x80, 0x00, 0x81, 0x00]
        let all = Wire.number(77, -1) + Wire.tag(77, 1) + Array(1...8) + Wire.tag(77, 5) + [1, 2, 3, 4] + group + odd
        let model = try ModelReader.read(bytes: all)
        #expect(model.unknownFields == ByteString(bytes: all))
        #expect(try ModelWriter.encode(model) == all)
        #expect(try ModelWriter.encode(ModelReader.read(bytes: odd + odd)) == odd + odd)
    }

    @Test func aFieldThatItsKindDoesNotNameIsStray() throws {
        func attribute(_ bytes: [UInt8]) throws -> Attribute? {
            let model = Wire.bytes(7, Wire.bytes(1, Wire.bytes(5, bytes)))
            return try ModelReader.read(bytes: model).graph?.nodes.first?.attributes.first
        }
        let int = Wire.number(3, 4)
        let float = Wire.tag(2, 5) + [0, 0, 0, 0]
        let stray = try attribute(int + float + Wire.number(20, 2))
        #expect(stray?.value == .int(4))
        #expect(stray?.strayValues == [.float(0)])
        #expect(try attribute(int + float)?.value == .float(0))
        let lists = try attribute(int + Wire.number(20, 7))
        #expect(lists?.value == .ints([]))
        #expect(lists?.strayValues == [.int(4)])
    }

    @Test func errorsNameTheFieldAndTheByte() throws {
        let name = Wire.tag(3, 2) + Wire.varint(900)
        let node = Wire.bytes(1, Wire.string(4, "Relu"))
        let bytes = Wire.bytes(7, node + node + Wire.bytes(1, name))
        let error = #expect(throws: DecodeError.self) { try ModelReader.read(bytes: bytes) }
        #expect(
            error?.description
                == "byte \(bytes.count - 3): graph.node[2].name: length 900 passes the end of its message at \(bytes.count)"
        )
    }

    @Test func whatIsNoModelAtAllIsSaid() throws {
        func reason(_ bytes: [UInt8]) -> String? {
            #expect(throws: DecodeError.self) { try ModelReader.read(bytes: bytes) }?.reason
        }
        #expect(reason([]) == "not an ONNX model: the file is empty")
        #expect(reason(Array("{ \"version\": 1 }\n".utf8)) == "not an ONNX model: the file is text")
    }

    @Test func namesAreWholeBytes() throws {
        let names: [[UInt8]] = [[0x61, 0, 1], [0x61, 0, 2], [0xFF], [0xC3, 0xA9], [0x65, 0xCC, 0x81]]
        let inputs = names.flatMap { Wire.bytes(11, Wire.bytes(1, $0)) }
        let model = try ModelReader.read(bytes: Wire.bytes(7, inputs))
        #expect(model.values.map(\.name.bytes) == names)
    }
}
