import CONNX
import GraphIR

/// Setting the fields of one structure: a flag or count, and the field itself.
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

    func set<Part, Message>(
        _ part: Part?, _ field: inout Pointer<Message>?, _ encode: (Part) throws -> Pointer<Message>
    ) throws {
        field = try part.map { try nested($0, encode) }
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

    func set<Part, Message>(
        _ parts: [Part], _ count: inout Int, _ field: inout Pointer<Pointer<Message>?>?,
        _ encode: (Part) throws -> Pointer<Message>
    ) throws {
        count = parts.count
        field = try array(parts) { try nested($0, encode) }
    }
}
