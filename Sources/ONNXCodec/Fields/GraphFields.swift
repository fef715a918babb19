import CONNX

/// The fields of `NodeProto`.
enum NodeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__node_proto__init)

    case input
    case output
    case name
    case opType = "op_type"
    case domain
    case overload
    case attribute
    case docString = "doc_string"
    case metadataProps = "metadata_props"
    case deviceConfigurations = "device_configurations"
}

/// The fields of `AttributeProto`.
enum AttributeField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__attribute_proto__init)

    case name
    case refAttrName = "ref_attr_name"
    case docString = "doc_string"
    case type
    case f
    case i
    case s
    case t
    case g
    case sparseTensor = "sparse_tensor"
    case tp
    case floats
    case ints
    case strings
    case tensors
    case graphs
    case sparseTensors = "sparse_tensors"
    case typeProtos = "type_protos"
}

/// The fields of `ValueInfoProto`.
enum ValueInfoField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__value_info_proto__init)

    case name
    case type
    case docString = "doc_string"
    case metadataProps = "metadata_props"
}

/// The fields of `GraphProto`.
enum GraphField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__graph_proto__init)

    case node
    case name
    case initializer
    case sparseInitializer = "sparse_initializer"
    case docString = "doc_string"
    case input
    case output
    case valueInfo = "value_info"
    case quantizationAnnotation = "quantization_annotation"
    case metadataProps = "metadata_props"
}

/// The fields of `TensorAnnotation`.
enum AnnotationField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__tensor_annotation__init)

    case tensorName = "tensor_name"
    case quantParameterTensorNames = "quant_parameter_tensor_names"
}
