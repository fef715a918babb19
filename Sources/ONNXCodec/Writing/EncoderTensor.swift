import CONNX
import GraphIR

extension Encoder {
    func encode(_ tensor: ConstantTensor) throws -> Pointer<Onnx__TensorProto> {
        try encodeStored(kept(tensor))
    }

    /// A tensor whose place is decided.
    func encodeStored(_ tensor: ConstantTensor) throws -> Pointer<Onnx__TensorProto> {
        let records = try tensor.typedData.compactMap { try record($0) }
        let message = message(onnx__tensor_proto__init, unknown: tensor.unknownFields, records: records)
        set(tensor.name, &message.pointee.has_name, &message.pointee.name)
        set(tensor.dimensions, &message.pointee.n_dims, &message.pointee.dims)
        set(tensor.dataType?.rawValue, &message.pointee.has_data_type, &message.pointee.data_type)
        if let rawData = tensor.rawData {
            message.pointee.has_raw_data = 1
            message.pointee.raw_data = try data(rawData)
        }
        for case .string(let strings) in tensor.typedData {
            set(strings, &message.pointee.n_string_data, &message.pointee.string_data)
        }
        let location = tensor.dataLocation.map {
            Onnx__TensorProto__DataLocation(rawValue: .init(truncatingIfNeeded: $0))
        }
        set(location, &message.pointee.has_data_location, &message.pointee.data_location)
        set(tensor.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        try set(tensor.segment, &message.pointee.segment, encode)
        try set(tensor.externalData, &message.pointee.n_external_data, &message.pointee.external_data, encode)
        try set(tensor.metadata, &message.pointee.n_metadata_props, &message.pointee.metadata_props, encode)
        return message
    }

    private func record(_ typed: ConstantTensor.TypedData) throws -> ProtobufCMessageUnknownField? {
        switch typed {
        case .float(let bytes): try record(.floatData, bytes)
        case .int32(let bytes): try record(.int32Data, bytes)
        case .int64(let bytes): try record(.int64Data, bytes)
        case .double(let bytes): try record(.doubleData, bytes)
        case .uint64(let bytes): try record(.uint64Data, bytes)
        case .string: nil
        }
    }

    private func record(_ field: TensorField, _ bytes: Bytes) throws -> ProtobufCMessageUnknownField {
        try packedRecord(TensorField.schema.number(of: field), bytes)
    }

    private func encode(_ segment: ConstantTensor.Segment) throws -> Pointer<Onnx__TensorProto__Segment> {
        let message = message(onnx__tensor_proto__segment__init, unknown: segment.unknownFields)
        set(segment.begin, &message.pointee.has_begin, &message.pointee.begin)
        set(segment.end, &message.pointee.has_end, &message.pointee.end)
        return message
    }

    func encode(_ tensor: SparseTensor) throws -> Pointer<Onnx__SparseTensorProto> {
        let message = message(onnx__sparse_tensor_proto__init, unknown: tensor.unknownFields)
        try set(tensor.values, &message.pointee.values, encode)
        try set(tensor.indices, &message.pointee.indices, encode)
        set(tensor.dimensions, &message.pointee.n_dims, &message.pointee.dims)
        return message
    }
}
