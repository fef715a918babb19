import CONNX
import GraphIR

/// Packs a model, piece by piece: protobuf-c's structures hold no more than the plain fields of one message.
///
/// protobuf-c writes the fields of a structure in the order of their numbers, so a message is the concatenation of its
/// packed pieces as long as those come in that order, and each `encode` keeps to it.
final class Encoder {
    /// A pointer to something that protobuf-c's structures refer to.
    typealias Pointer<Message> = UnsafeMutablePointer<Message>

    /// One of protobuf-c's structures while its fields are set.
    struct Draft<Message> {
        let fields: Pointer<Message>
        let initialize: (Pointer<Message>?) -> Void
    }

    /// The most bytes of a structure.
    private static let draftByteCount = 512

    let packed = PackedMessage()
    private let arena = Arena()
    private let values: [Value]
    private let externalData: ExternalData?
    /// Whether tensors may be put into the other file, which readers only expect of the main graph's.
    private var isInMainGraph = false
    private var depth = 0
    /// A structure for each depth: one message at a time is begun there, and the stack of a thread may be small.
    private let drafts = UnsafeMutableRawPointer.allocate(
        byteCount: (WireLimit.depth + 1) * draftByteCount, alignment: 16)

    /// - Parameter externalData: takes the large tensors; `nil` when there is one file only.
    init(values: [Value], externalData: ExternalData? = nil) {
        self.values = values
        self.externalData = externalData
    }

    deinit {
        drafts.deallocate()
    }

    /// A structure with all fields unset.
    func draft<Message>(_ initialize: @escaping (Pointer<Message>?) -> Void) -> Draft<Message> {
        precondition(MemoryLayout<Message>.size <= Self.draftByteCount, "\(Message.self) is larger than expected")
        let fields = (drafts + depth * Self.draftByteCount).bindMemory(to: Message.self, capacity: 1)
        initialize(fields)
        return Draft(fields: fields, initialize: initialize)
    }

    /// Packs the fields that are set, and unsets them.
    func flush<Message>(_ draft: Draft<Message>) {
        packed.append(UnsafeRawPointer(draft.fields).assumingMemoryBound(to: ProtobufCMessage.self))
        draft.initialize(draft.fields)
        arena.reset()
    }

    /// Packs the fields that are set, and after them the unknown ones, which end a message.
    func finish<Message>(_ draft: Draft<Message>, unknown: ByteString) {
        flush(draft)
        packed.append(unknown.bytes)
    }

    /// A copy of a string.
    func data(_ string: ByteString) -> ProtobufCBinaryData {
        string.isEmpty ? ProtobufCBinaryData() : ProtobufCBinaryData(len: string.count, data: arena.copy(string.bytes))
    }

    /// The name of a value, which is empty where an optional value is left out.
    func name(_ id: ValueID?) -> ByteString {
        id.map { values[Int($0.index)].name } ?? ""
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

    /// Packs a message within the current one.
    func nested<Part>(_ part: Part, _ number: UInt32, _ encode: (Part) throws -> Void) throws {
        if depth == WireLimit.depth { throw EncodeError.nestedTooDeep }
        depth += 1
        defer { depth -= 1 }
        try packed.append(number) { try encode(part) }
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
