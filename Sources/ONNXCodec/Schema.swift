import CONNX

/// The fields of one kind of message, named as in `proto/onnx.proto`.
protocol MessageField: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
    /// The numbers and types of the fields.
    static var schema: MessageSchema<Self> { get }
}

/// The numbers and types of a message's fields, taken from protobuf-c's description of it.
struct MessageSchema<Field: MessageField>: Sendable {
    /// How the values of a field are laid out in a file.
    enum Layout: Sendable {
        case varint, fixed32, fixed64, bytes, message

        init?(_ type: ProtobufCType) {
            switch type {
            case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_ENUM:
                self = .varint
            case PROTOBUF_C_TYPE_FLOAT: self = .fixed32
            case PROTOBUF_C_TYPE_DOUBLE: self = .fixed64
            case PROTOBUF_C_TYPE_BYTES: self = .bytes
            case PROTOBUF_C_TYPE_MESSAGE: self = .message
            default: return nil
            }
        }
    }

    /// What is known of one field.
    struct Entry: Sendable {
        let field: Field
        let layout: Layout
        let isRepeated: Bool
    }

    /// The fields by number, with gaps.
    let entries: [Entry?]

    /// The schema of the message that a generated function initializes.
    ///
    /// - Precondition: the message has exactly the fields of `Field`.
    init<Message>(_ initialize: (UnsafeMutablePointer<Message>?) -> Void) {
        let message = UnsafeMutablePointer<Message>.allocate(capacity: 1)
        defer { message.deallocate() }
        initialize(message)
        let base = UnsafeRawPointer(message).assumingMemoryBound(to: ProtobufCMessage.self)
        let descriptor = base.pointee.descriptor
        precondition(
            descriptor?.pointee.n_fields == UInt32(Field.allCases.count), "\(Field.self) lacks fields of its message")
        var entries: [Entry?] = []
        for field in Field.allCases {
            let found = protobuf_c_message_descriptor_get_field_by_name(descriptor, field.rawValue)?.pointee
            guard let found, let layout = Layout(found.type) else {
                preconditionFailure("\(Field.self).\(field) is no field of its message")
            }
            let number = Int(found.id)
            while entries.count <= number { entries.append(nil) }
            entries[number] = Entry(
                field: field, layout: layout, isRepeated: found.label == PROTOBUF_C_LABEL_REPEATED)
        }
        self.entries = entries
    }
}

extension MessageSchema {
    /// The number of a field; 0 for none.
    func number(of field: Field) -> UInt32 {
        UInt32(entries.firstIndex { $0?.field == field } ?? 0)
    }
}
