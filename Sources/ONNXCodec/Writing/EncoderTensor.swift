import CONNX
import GraphIR

extension Encoder {
    func encode(_ tensor: ConstantTensor) throws {
        try encodeStored(kept(tensor))
    }

    func encodeStored(_ tensor: ConstantTensor) throws {
        let location = tensor.dataLocation.map {
            Onnx__TensorProto__DataLocation(rawValue: .init(truncatingIfNeeded: $0))
        }
        let message = draft(onnx__tensor_proto__init)
        set(tensor.dimensions, &message.fields.pointee.n_dims, &message.fields.pointee.dims)
        set(tensor.dataType?.rawValue, &message.fields.pointee.has_data_type, &message.fields.pointee.data_type)
        try append(tensor.segment, TensorField.segment, after: message, encode)
        for case .string(let strings) in tensor.typedData {
            set(strings, &message.fields.pointee.n_string_data, &message.fields.pointee.string_data)
        }
        set(tensor.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        try append(tensor.rawData, TensorField.rawData, after: message)
        set(tensor.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        try append(tensor.externalData, TensorField.externalData, after: message, encode)
        set(location, &message.fields.pointee.has_data_location, &message.fields.pointee.data_location)
        try append(tensor.metadata, TensorField.metadataProps, after: message, encode)
        for data in tensor.typedData { try append(data, after: message) }
        finish(message, unknown: tensor.unknownFields)
    }

    /// Adds packed numbers; protobuf-c cannot write them as they are.
    private func append(_ typed: ConstantTensor.TypedData, after draft: Draft<Onnx__TensorProto>) throws {
        switch typed {
        case .float(let bytes): try append(bytes, TensorField.floatData, after: draft)
        case .int32(let bytes): try append(bytes, TensorField.int32Data, after: draft)
        case .int64(let bytes): try append(bytes, TensorField.int64Data, after: draft)
        case .double(let bytes): try append(bytes, TensorField.doubleData, after: draft)
        case .uint64(let bytes): try append(bytes, TensorField.uint64Data, after: draft)
        case .string: break
        }
    }

    private func encode(_ segment: ConstantTensor.Segment) throws {
        let message = draft(onnx__tensor_proto__segment__init)
        set(segment.begin, &message.fields.pointee.has_begin, &message.fields.pointee.begin)
        set(segment.end, &message.fields.pointee.has_end, &message.fields.pointee.end)
        finish(message, unknown: segment.unknownFields)
    }

    func encode(_ tensor: SparseTensor) throws {
        let message = draft(onnx__sparse_tensor_proto__init)
        try append(tensor.values, SparseTensorField.values, after: message, encode)
        try append(tensor.indices, SparseTensorField.indices, after: message, encode)
        set(tensor.dimensions, &message.fields.pointee.n_dims, &message.fields.pointee.dims)
        finish(message, unknown: tensor.unknownFields)
    }
}
