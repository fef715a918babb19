import CONNX

/// The fields of `TensorProto`.
enum TensorField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__tensor_proto__init)

    case dims
    case dataType = "data_type"
    case segment
    case floatData = "float_data"
    case int32Data = "int32_data"
    case stringData = "string_data"
    case int64Data = "int64_data"
    case name
    case docString = "doc_string"
    case rawData = "raw_data"
    case externalData = "external_data"
    case dataLocation = "data_location"
    case doubleData = "double_data"
    case uint64Data = "uint64_data"
    case metadataProps = "metadata_props"
}

/// The fields of `TensorProto.Segment`.
enum SegmentField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__tensor_proto__segment__init)

    case begin
    case end
}

/// The fields of `SparseTensorProto`.
enum SparseTensorField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__sparse_tensor_proto__init)

    case values
    case indices
    case dims
}
