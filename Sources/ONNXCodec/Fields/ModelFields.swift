import CONNX

/// The fields of `ModelProto`.
enum ModelField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__model_proto__init)

    case irVersion = "ir_version"
    case opsetImport = "opset_import"
    case producerName = "producer_name"
    case producerVersion = "producer_version"
    case domain
    case modelVersion = "model_version"
    case docString = "doc_string"
    case graph
    case metadataProps = "metadata_props"
    case trainingInfo = "training_info"
    case functions
    case configuration
}

/// The fields of `FunctionProto`.
enum FunctionField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__function_proto__init)

    case name
    case input
    case output
    case attribute
    case attributeProto = "attribute_proto"
    case node
    case docString = "doc_string"
    case opsetImport = "opset_import"
    case domain
    case overload
    case valueInfo = "value_info"
    case metadataProps = "metadata_props"
}

/// The fields of `OperatorSetIdProto`.
enum OpsetImportField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__operator_set_id_proto__init)

    case domain
    case version
}

/// The fields of `TrainingInfoProto`.
enum TrainingInfoField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__training_info_proto__init)

    case initialization
    case algorithm
    case initializationBinding = "initialization_binding"
    case updateBinding = "update_binding"
}

/// The fields of `StringStringEntryProto`.
enum EntryField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__string_string_entry_proto__init)

    case key
    case value
}
