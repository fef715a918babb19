import CONNX
import GraphIR

/// Setting the plain fields of one structure: a flag or count, and the field itself.
extension Encoder {
    func set(_ string: ByteString?, _ isSet: inout protobuf_c_boolean, _ field: inout ProtobufCBinaryData) {
        guard let string else { return }
        isSet = 1
        field = data(string)
    }

    func set<Number>(_ number: Number?, _ isSet: inout protobuf_c_boolean, _ field: inout Number) {
        guard let number else { return }
        isSet = 1
        field = number
    }

    func set(_ strings: [ByteString], _ count: inout Int, _ field: inout Pointer<ProtobufCBinaryData>?) {
        count = strings.count
        field = array(strings) { data($0) }
    }

    func set(_ names: some Collection<ValueID?>, _ count: inout Int, _ field: inout Pointer<ProtobufCBinaryData>?) {
        count = names.count
        field = array(names) { data(name($0)) }
    }

    func set<Number: BitwiseCopyable>(_ numbers: [Number], _ count: inout Int, _ field: inout Pointer<Number>?) {
        count = numbers.count
        field = copy(numbers)
    }
}

/// Adding the fields that are messages or bytes, after those that a structure holds.
extension Encoder {
    func append<Part, Message, Field: MessageField>(
        _ part: Part?, _ field: Field, after draft: Draft<Message>, _ encode: (Part) throws -> Void
    ) throws {
        guard let part else { return }
        flush(draft)
        try nested(part, Field.schema.number(of: field), encode)
    }

    func append<Part, Message, Field: MessageField>(
        _ parts: [Part], _ field: Field, after draft: Draft<Message>, _ encode: (Part) throws -> Void
    ) throws {
        if parts.isEmpty { return }
        flush(draft)
        let number = Field.schema.number(of: field)
        for part in parts { try nested(part, number, encode) }
    }

    func append<Message, Field: MessageField>(
        _ bytes: Bytes?, _ field: Field, after draft: Draft<Message>
    ) throws {
        guard let bytes else { return }
        flush(draft)
        try packed.append(Field.schema.number(of: field), bytes)
    }
}
