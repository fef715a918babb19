import CONNX
import GraphIR

extension Encoder {
    func encode(_ attribute: Attribute) throws -> Pointer<Onnx__AttributeProto> {
        let message = message(onnx__attribute_proto__init, unknown: attribute.unknownFields)
        set(attribute.name, &message.pointee.has_name, &message.pointee.name)
        set(attribute.reference, &message.pointee.has_ref_attr_name, &message.pointee.ref_attr_name)
        set(attribute.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        let kind = attribute.kind.map {
            Onnx__AttributeProto__AttributeType(rawValue: .init(truncatingIfNeeded: $0.rawValue))
        }
        set(kind, &message.pointee.has_type, &message.pointee.type)
        for value in attribute.strayValues { try set(value, of: message) }
        if let value = attribute.value { try set(value, of: message) }
        return message
    }

    private func set(_ value: Attribute.Value, of message: Pointer<Onnx__AttributeProto>) throws {
        switch value {
        case .float(let number): set(number, &message.pointee.has_f, &message.pointee.f)
        case .int(let number): set(number, &message.pointee.has_i, &message.pointee.i)
        case .string(let string): set(string, &message.pointee.has_s, &message.pointee.s)
        case .floats(let numbers): set(numbers, &message.pointee.n_floats, &message.pointee.floats)
        case .ints(let numbers): set(numbers, &message.pointee.n_ints, &message.pointee.ints)
        case .strings(let strings): set(strings, &message.pointee.n_strings, &message.pointee.strings)
        case .tensor(let tensor): try set(tensor, &message.pointee.t, encode)
        case .graph(let graph): try set(graph, &message.pointee.g, encode)
        case .sparseTensor(let tensor): try set(tensor, &message.pointee.sparse_tensor, encode)
        case .type(let type): try set(type, &message.pointee.tp, encode)
        case .tensors(let tensors): try set(tensors, &message.pointee.n_tensors, &message.pointee.tensors, encode)
        case .graphs(let graphs): try set(graphs, &message.pointee.n_graphs, &message.pointee.graphs, encode)
        case .sparseTensors(let tensors):
            try set(tensors, &message.pointee.n_sparse_tensors, &message.pointee.sparse_tensors, encode)
        case .types(let types): try set(types, &message.pointee.n_type_protos, &message.pointee.type_protos, encode)
        }
    }
}
