import CONNX
import GraphIR

extension Encoder {
    private static let docStringNumber = AttributeField.schema.number(of: .docString)
    private static let typeNumber = AttributeField.schema.number(of: .type)

    func encode(_ attribute: Attribute) throws {
        let message = draft(onnx__attribute_proto__init)
        // In the order of the fields' numbers; of two values of one field the later one counts.
        let all = (attribute.strayValues + [attribute.value].compactMap { $0 }).map { ($0.number, $0) }
        let values = all.sorted { $0.0 < $1.0 }
        set(attribute.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        try append(values, 0..<Self.docStringNumber, after: message)
        set(attribute.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        try append(values, Self.docStringNumber..<Self.typeNumber, after: message)
        let kind = attribute.kind.map {
            Onnx__AttributeProto__AttributeType(rawValue: .init(truncatingIfNeeded: $0.rawValue))
        }
        set(kind, &message.fields.pointee.has_type, &message.fields.pointee.type)
        set(attribute.reference, &message.fields.pointee.has_ref_attr_name, &message.fields.pointee.ref_attr_name)
        try append(values, Self.typeNumber..<UInt32.max, after: message)
        finish(message, unknown: attribute.unknownFields)
    }

    /// Adds the values whose fields have one of some numbers.
    private func append(
        _ values: [(UInt32, Attribute.Value)], _ numbers: Range<UInt32>,
        after message: Draft<Onnx__AttributeProto>
    ) throws {
        for (index, (number, value)) in values.enumerated() where numbers.contains(number) {
            if index + 1 < values.count, values[index + 1].0 == number { continue }
            try append(value, after: message)
        }
    }

    private func append(_ value: Attribute.Value, after message: Draft<Onnx__AttributeProto>) throws {
        switch value {
        case .float(let number): set(number, &message.fields.pointee.has_f, &message.fields.pointee.f)
        case .int(let number): set(number, &message.fields.pointee.has_i, &message.fields.pointee.i)
        case .string(let string): set(string, &message.fields.pointee.has_s, &message.fields.pointee.s)
        case .floats(let numbers): set(numbers, &message.fields.pointee.n_floats, &message.fields.pointee.floats)
        case .ints(let numbers): set(numbers, &message.fields.pointee.n_ints, &message.fields.pointee.ints)
        case .strings(let strings): set(strings, &message.fields.pointee.n_strings, &message.fields.pointee.strings)
        case .tensor(let tensor): try append(tensor, value.field, after: message, encode)
        case .graph(let graph): try append(graph, value.field, after: message, encode)
        case .sparseTensor(let tensor): try append(tensor, value.field, after: message, encode)
        case .type(let type): try append(type, value.field, after: message, encode)
        case .tensors(let tensors): try append(tensors, value.field, after: message, encode)
        case .graphs(let graphs): try append(graphs, value.field, after: message, encode)
        case .sparseTensors(let tensors): try append(tensors, value.field, after: message, encode)
        case .types(let types): try append(types, value.field, after: message, encode)
        }
    }
}

extension Attribute.Value {
    /// The field of the file that holds such a value.
    fileprivate var field: AttributeField {
        switch self {
        case .float: .f
        case .int: .i
        case .string: .s
        case .tensor: .t
        case .graph: .g
        case .sparseTensor: .sparseTensor
        case .type: .tp
        case .floats: .floats
        case .ints: .ints
        case .strings: .strings
        case .tensors: .tensors
        case .graphs: .graphs
        case .sparseTensors: .sparseTensors
        case .types: .typeProtos
        }
    }

    fileprivate var number: UInt32 { AttributeField.schema.number(of: field) }
}
