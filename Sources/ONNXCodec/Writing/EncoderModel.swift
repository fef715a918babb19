import CONNX
import GraphIR

extension Encoder {
    func encode(_ model: Model) throws -> Pointer<Onnx__ModelProto> {
        let message = message(onnx__model_proto__init, unknown: model.unknownFields)
        set(model.irVersion, &message.pointee.has_ir_version, &message.pointee.ir_version)
        set(model.producerName, &message.pointee.has_producer_name, &message.pointee.producer_name)
        set(model.producerVersion, &message.pointee.has_producer_version, &message.pointee.producer_version)
        set(model.domain, &message.pointee.has_domain, &message.pointee.domain)
        set(model.modelVersion, &message.pointee.has_model_version, &message.pointee.model_version)
        set(model.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        try set(model.opsetImports, &message.pointee.n_opset_import, &message.pointee.opset_import, encode)
        try inMainGraph { try set(model.graph, &message.pointee.graph, encode) }
        try set(model.metadata, &message.pointee.n_metadata_props, &message.pointee.metadata_props, encode)
        try set(model.trainingInfo, &message.pointee.n_training_info, &message.pointee.training_info, encode)
        try set(model.functions, &message.pointee.n_functions, &message.pointee.functions, encode)
        try set(model.deviceConfigurations, &message.pointee.n_configuration, &message.pointee.configuration, encode)
        return message
    }

    func encode(_ opset: OpsetImport) throws -> Pointer<Onnx__OperatorSetIdProto> {
        let message = message(onnx__operator_set_id_proto__init, unknown: opset.unknownFields)
        set(opset.domain, &message.pointee.has_domain, &message.pointee.domain)
        set(opset.version, &message.pointee.has_version, &message.pointee.version)
        return message
    }

    func encode(_ entry: MetadataEntry) throws -> Pointer<Onnx__StringStringEntryProto> {
        let message = message(onnx__string_string_entry_proto__init, unknown: entry.unknownFields)
        set(entry.key, &message.pointee.has_key, &message.pointee.key)
        set(entry.value, &message.pointee.has_value, &message.pointee.value)
        return message
    }

    func encode(_ training: TrainingInfo) throws -> Pointer<Onnx__TrainingInfoProto> {
        let message = message(onnx__training_info_proto__init, unknown: training.unknownFields)
        try set(training.initialization, &message.pointee.initialization, encode)
        try set(training.algorithm, &message.pointee.algorithm, encode)
        try set(
            training.initializationBindings, &message.pointee.n_initialization_binding,
            &message.pointee.initialization_binding, encode)
        try set(training.updateBindings, &message.pointee.n_update_binding, &message.pointee.update_binding, encode)
        return message
    }

    func encode(_ function: Function) throws -> Pointer<Onnx__FunctionProto> {
        let message = message(onnx__function_proto__init, unknown: function.unknownFields)
        set(function.name, &message.pointee.has_name, &message.pointee.name)
        set(function.domain, &message.pointee.has_domain, &message.pointee.domain)
        set(function.overload, &message.pointee.has_overload, &message.pointee.overload)
        set(function.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        set(function.inputs, &message.pointee.n_input, &message.pointee.input)
        set(function.outputs, &message.pointee.n_output, &message.pointee.output)
        set(function.attributeNames, &message.pointee.n_attribute, &message.pointee.attribute)
        try set(function.attributes, &message.pointee.n_attribute_proto, &message.pointee.attribute_proto, encode)
        try set(function.nodes, &message.pointee.n_node, &message.pointee.node, encode)
        try set(function.valueInfo, &message.pointee.n_value_info, &message.pointee.value_info, encode)
        try set(function.opsetImports, &message.pointee.n_opset_import, &message.pointee.opset_import, encode)
        try set(function.metadata, &message.pointee.n_metadata_props, &message.pointee.metadata_props, encode)
        return message
    }
}
