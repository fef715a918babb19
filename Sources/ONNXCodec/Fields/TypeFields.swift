import CONNX

/// The fields of `TypeProto`.
enum TypeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__type_proto__init)

    case tensorType = "tensor_type"
    case sequenceType = "sequence_type"
    case mapType = "map_type"
    case optionalType = "optional_type"
    case sparseTensorType = "sparse_tensor_type"
    case opaqueType = "opaque_type"
    case denotation
}

/// The fields of `TypeProto.Tensor` and of `TypeProto.SparseTensor`.
enum TensorTypeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__type_proto__tensor__init)
    static let sparseSchema = MessageSchema<Self>(onnx__type_proto__sparse_tensor__init)

    case elemType = "elem_type"
    case shape
}

/// The fields of `TypeProto.Sequence` and of `TypeProto.Optional`.
enum ElementTypeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__type_proto__sequence__init)
    static let optionalSchema = MessageSchema<Self>(onnx__type_proto__optional__init)

    case elemType = "elem_type"
}

/// The fields of `TypeProto.Map`.
enum MapTypeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__type_proto__map__init)

    case keyType = "key_type"
    case valueType = "value_type"
}

/// The fields of `TypeProto.Opaque`.
enum OpaqueTypeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__type_proto__opaque__init)

    case domain
    case name
}

/// The fields of `TensorShapeProto`.
enum ShapeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__tensor_shape_proto__init)

    case dim
}

/// The fields of `TensorShapeProto.Dimension`.
enum DimensionField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__tensor_shape_proto__dimension__init)

    case dimValue = "dim_value"
    case dimParam = "dim_param"
    case denotation
}
