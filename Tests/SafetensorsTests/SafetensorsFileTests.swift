import GraphIR
import Safetensors
import Testing

@Suite struct SafetensorsFileTests {
    @Test func tensorsAndMetadataAreInTheOrderOfTheHeader() throws {
        let header =
            "{ \"z\" :{\"data_offsets\":[4,8],\"shape\":[2, 1],\"dtype\":\"F16\"},\t\"__metadata__\":"
            + "{\"format\":\"pt\",\"a\":\"\"},\n\"a\":{\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4]}}  \n"
        let read = try open(file(header, data: Array(1...8)))
        let start = 8 + header.utf8.count
        #expect(read.tensors.map(\.name) == ["z", "a"])
        #expect(read.tensors.map(\.dataType) == [.float16, .int8])
        #expect(read.tensors.map(\.shape) == [[2, 1], [4]])
        #expect(read.tensors.map(\.range) == [start + 4..<start + 8, start..<start + 4])
        #expect(try read.tensors.map { try read.bytes(of: $0).copy() } == [[5, 6, 7, 8], [1, 2, 3, 4]])
        #expect(read.metadata.map(\.key) == ["format", "a"])
        #expect(read.metadata.map(\.value) == ["pt", ""])
        #expect(read.tensor(named: "a")?.range == start..<start + 4)
        #expect(read.tensor(named: "b") == nil)
    }

    @Test func anEmptyHeaderIsAFileWithoutTensors() throws {
        #expect(try open(file("{}")).tensors == [])
        #expect(try open(file("{\"__metadata__\":{}}")).metadata.isEmpty)
    }

    @Test(arguments: [
        ("F64", "double", 8), ("F32", "float", 4), ("F16", "float16", 2), ("BF16", "bfloat16", 2), ("I64", "int64", 8),
        ("I32", "int32", 4), ("I16", "int16", 2), ("I8", "int8", 1), ("U64", "uint64", 8), ("U32", "uint32", 4),
        ("U16", "uint16", 2), ("U8", "uint8", 1), ("BOOL", "bool", 1), ("F8_E4M3", "float8e4m3fn", 1),
        ("F8_E5M2", "float8e5m2", 1),
    ])
    func everyDataTypeHasItsSize(name: String, onnx: String, size: Int) throws {
        let data = [UInt8](repeating: 0, count: 6 * size)
        let read = try open(file("{\(entry("t", name, "[2,3]", 0, data.count))}", data: data))
        #expect(read.tensors.first?.dataType == DataType(name: onnx))
        #expect(refusal(of: file("{\(entry("t", name, "[7]", 0, data.count))}", data: data)) != nil)
    }

    @Test func scalarsAndEmptyTensorsAreFine() throws {
        let header = [
            entry("b", "F32", "[0,4611686018427387904,4]", 4, 4), entry("a", "F32", "[]", 0, 4),
            entry("c", "F32", "[0]", 0, 0),
        ]
        let read = try open(file("{\(header.joined(separator: ","))}", data: [0, 0, 0, 0]))
        #expect(read.tensors.map(\.range.count) == [0, 4, 0])
    }

    @Test func onlyTheHeaderIsRead() throws {
        let header = file("{\(entry("t", "U8", "[1000000000000]", 0, 1_000_000_000_000))}")
        let source = Remote(header, count: header.count + 1_000_000_000_000)
        let read = try SafetensorsFile(source)
        #expect(read.tensors.first.map { read.bytes(of: $0).count } == 1_000_000_000_000)
        #expect(throws: Remote.Unreadable.self) { try read.tensors.first.map { try read.bytes(of: $0)[0..<8].copy() } }
    }

    @Test func aSourceThatFailsIsAnError() {
        let bytes = file("{}")
        for limit in [0, 8] {
            let error = #expect(throws: SafetensorsError.self) { try SafetensorsFile(Remote(bytes, limit: limit)) }
            #expect(error?.description == "byte \(limit): Unreadable()")
        }
    }

    @Test func namesThatLookAlikeAreDifferent() throws {
        let header = [entry("\u{e9}", "U8", "[]", 0, 1), entry("e\u{301}", "U8", "[]", 1, 2)].joined(separator: ",")
        let read = try open(file("{\(header)}", data: [1, 2]))
        #expect(try read.tensor(named: "e\u{301}").map { try read.bytes(of: $0).copy() } == [2])
        #expect(try read.tensor(named: "\u{e9}").map { try read.bytes(of: $0).copy() } == [1])
    }
}
