import CONNX
import GraphIR

/// Turns a model into protobuf-c's structures, which live as long as the encoder.
final class Encoder {
    /// A pointer to one of protobuf-c's structures.
    typealias Pointer<Message> = UnsafeMutablePointer<Message>

    /// Bytes up to this many are copied beside the structures; longer ones are streamed.
    private static let copiedByteCount = 1024

    let payloads = Payloads()
    private let arena = Arena()
    private let values: [Value]
    private let externalData: ExternalData?
    /// Whether tensors may be put into the other file, which readers only expect of the main graph's.
    private var isInMainGraph = false
    private var depth = 0

    /// - Parameter externalData: takes the large tensors; `nil` when there is one file only.
    init(values: [Value], externalData: ExternalData? = nil) {
        self.values = values
        self.externalData = externalData
    }

    /// A new structure with all fields unset, but for the unknown ones.
    func message<Message>(
        _ initialize: (Pointer<Message>?) -> Void, unknown: ByteString, records: [ProtobufCMessageUnknownField] = []
    ) -> Pointer<Message> {
        let message = arena.allocate(byteCount: MemoryLayout<Message>.size).bindMemory(to: Message.self, capacity: 1)
        initialize(message)
        if unknown.isEmpty && records.isEmpty { return message }
        let all = records + [rawRecord(unknown)].compactMap { $0 }
        let base = UnsafeMutableRawPointer(message).assumingMemoryBound(to: ProtobufCMessage.self)
        base.pointee.n_unknown_fields = UInt32(truncatingIfNeeded: all.count)
        base.pointee.unknown_fields = arena.copy(all)
        return message
    }

    /// Bytes that go out as they are: an unknown field of tag 0 whose wire type is the first byte, because protobuf-c
    /// writes tag and wire type as one byte and the data after it.
    private func rawRecord(_ bytes: ByteString) -> ProtobufCMessageUnknownField? {
        guard let first = bytes.bytes.first else { return nil }
        let rest = data(ByteString(bytes: bytes.bytes.dropFirst()))
        return ProtobufCMessageUnknownField(
            tag: 0, wire_type: ProtobufCWireType(rawValue: .init(first)), len: rest.len, data: rest.data)
    }

    /// A record with a length before its bytes, which protobuf-c cannot write itself when they are packed numbers.
    func packedRecord(_ number: UInt32, _ bytes: Bytes) throws -> ProtobufCMessageUnknownField {
        let payload = Payloads.Payload(prefix: Varint.encode(UInt64(bytes.count)), bytes: bytes)
        return ProtobufCMessageUnknownField(
            tag: number, wire_type: PROTOBUF_C_WIRE_TYPE_LENGTH_PREFIXED, len: payload.prefix.count + bytes.count,
            data: try payloads.address(of: payload))
    }

    /// A copy of a string.
    func data(_ string: ByteString) -> ProtobufCBinaryData {
        string.isEmpty ? ProtobufCBinaryData() : ProtobufCBinaryData(len: string.count, data: arena.copy(string.bytes))
    }

    /// A tensor's bytes: a copy when they are few, else an address that stands for them.
    func data(_ bytes: Bytes) throws -> ProtobufCBinaryData {
        if bytes.count <= Self.copiedByteCount { return data(ByteString(bytes: try bytes.copy())) }
        let address = try payloads.address(of: Payloads.Payload(prefix: [], bytes: bytes))
        return ProtobufCBinaryData(len: bytes.count, data: address)
    }

    /// The name of a value, which is empty where an optional value is left out.
    func name(_ id: ValueID?) -> ByteString {
        id.map { values[Int($0.index)].name } ?? ""
    }

    /// A message within another.
    func nested<Part, Message>(_ part: Part, _ encode: (Part) throws -> Pointer<Message>) throws -> Pointer<Message> {
        if depth == WireLimit.depth { throw EncodeError.nestedTooDeep }
        depth += 1
        defer { depth -= 1 }
        return try encode(part)
    }

    /// An array of what is made of each element, unless there is none.
    func array<Elements: Collection, Made>(
        _ elements: Elements, _ make: (Elements.Element) throws -> Made
    ) rethrows -> Pointer<Made>? {
        if elements.isEmpty { return nil }
        let array = arena.allocate(byteCount: elements.count * MemoryLayout<Made>.stride)
            .bindMemory(to: Made.self, capacity: elements.count)
        for (index, element) in elements.enumerated() { (array + index).initialize(to: try make(element)) }
        return array
    }

    /// Copies an array's elements, unless there are none.
    func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> Pointer<Element>? {
        elements.isEmpty ? nil : arena.copy(elements)
    }

    /// Does something within the main graph.
    func inMainGraph<Result>(_ body: () throws -> Result) rethrows -> Result {
        isInMainGraph = true
        defer { isInMainGraph = false }
        return try body()
    }

    /// A constant of a graph as the model's file has it.
    func placed(_ tensor: ConstantTensor) -> ConstantTensor {
        guard let externalData else { return tensor }
        return isInMainGraph ? externalData.place(tensor) : externalData.keep(tensor)
    }

    /// A tensor that is no constant of a graph, as the model's file has it.
    func kept(_ tensor: ConstantTensor) -> ConstantTensor {
        externalData?.keep(tensor) ?? tensor
    }
}
