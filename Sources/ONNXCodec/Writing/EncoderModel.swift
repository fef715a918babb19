import CONNX
import GraphIR

extension Encoder {
    func encode(_ model: Model) throws {
        var message = Draft(Onnx__ModelProto(), onnx__model_proto__init)
        set(model.irVersion, &message.fields.has_ir_version, &message.fields.ir_version)
        set(model.producerName, &message.fields.has_producer_name, &message.fields.producer_name)
        set(model.producerVersion, &message.fields.has_producer_version, &message.fields.producer_version)
        set(model.domain, &message.fields.has_domain, &message.fields.domain)
        set(model.modelVersion, &message.fields.has_model_version, &message.fields.model_version)
        set(model.docString, &message.fields.has_doc_string, &message.fields.doc_string)
        try inMainGraph { try append(model.graph, ModelField.graph, after: &message, encode) }
        try append(model.opsetImports, ModelField.opsetImport, after: &message, encode)
        try append(model.metadata, ModelField.metadataProps, after: &message, encode)
        try append(model.trainingInfo, ModelField.trainingInfo, after: &message, encode)
        try append(model.functions, ModelField.functions, after: &message, encode)
        try append(model.deviceConfigurations, ModelField.configuration, after: &message, encode)
        finish(&message, unknown: model.unknownFields)
    }

    func encode(_ opset: OpsetImport) throws {
        var message = Draft(Onnx__OperatorSetIdProto(), onnx__operator_set_id_proto__init)
        set(opset.domain, &message.fields.has_domain, &message.fields.domain)
        set(opset.version, &message.fields.has_version, &message.fields.version)
        finish(&message, unknown: opset.unknownFields)
    }

    func encode(_ entry: MetadataEntry) throws {
        var message = Draft(Onnx__StringStringEntryProto(), onnx__string_string_entry_proto__init)
        set(entry.key, &message.fields.has_key, &message.fields.key)
        set(entry.value, &message.fields.has_value, &message.fields.value)
        finish(&message, unknown: entry.unknownFields)
    }

    func encode(_ training: TrainingInfo) throws {
        var message = Draft(Onnx__TrainingInfoProto(), onnx__training_info_proto__init)
        try append(training.initialization, TrainingInfoField.initialization, after: &message, encode)
        try append(training.algorithm, TrainingInfoField.algorithm, after: &message, encode)
        try append(training.initializationBindings, TrainingInfoField.initializationBinding, after: &message, encode)
        try append(training.updateBindings, TrainingInfoField.updateBinding, after: &message, encode)
        finish(&message, unknown: training.unknownFields)
    }

    func encode(_ function: Function) throws {
        var message = Draft(Onnx__FunctionProto(), onnx__function_proto__init)
        set(function.name, &message.fields.has_name, &message.fields.name)
        set(function.inputs, &message.fields.n_input, &message.fields.input)
        set(function.outputs, &message.fields.n_output, &message.fields.output)
        set(function.attributeNames, &message.fields.n_attribute, &message.fields.attribute)
        try append(function.nodes, FunctionField.node, after: &message, encode)
        set(function.docString, &message.fields.has_doc_string, &message.fields.doc_string)
        try append(function.opsetImports, FunctionField.opsetImport, after: &message, encode)
        set(function.domain, &message.fields.has_domain, &message.fields.domain)
        try append(function.attributes, FunctionField.attributeProto, after: &message, encode)
        try append(function.valueInfo, FunctionField.valueInfo, after: &message, encode)
        set(function.overload, &message.fields.has_overload, &message.fields.overload)
        try append(function.metadata, FunctionField.metadataProps, after: &message, encode)
        finish(&message, unknown: function.unknownFields)
    }
}
