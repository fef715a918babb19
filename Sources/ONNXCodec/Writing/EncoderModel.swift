import CONNX
import GraphIR

extension Encoder {
    func encode(_ model: Model) throws {
        let message = draft(onnx__model_proto__init)
        set(model.irVersion, &message.fields.pointee.has_ir_version, &message.fields.pointee.ir_version)
        set(model.producerName, &message.fields.pointee.has_producer_name, &message.fields.pointee.producer_name)
        set(
            model.producerVersion, &message.fields.pointee.has_producer_version,
            &message.fields.pointee.producer_version)
        set(model.domain, &message.fields.pointee.has_domain, &message.fields.pointee.domain)
        set(model.modelVersion, &message.fields.pointee.has_model_version, &message.fields.pointee.model_version)
        set(model.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        try inMainGraph { try append(model.graph, ModelField.graph, after: message, encode) }
        try append(model.opsetImports, ModelField.opsetImport, after: message, encode)
        try append(model.metadata, ModelField.metadataProps, after: message, encode)
        try append(model.trainingInfo, ModelField.trainingInfo, after: message, encode)
        try append(model.functions, ModelField.functions, after: message, encode)
        try append(model.deviceConfigurations, ModelField.configuration, after: message, encode)
        finish(message, unknown: model.unknownFields)
    }

    func encode(_ opset: OpsetImport) throws {
        let message = draft(onnx__operator_set_id_proto__init)
        set(opset.domain, &message.fields.pointee.has_domain, &message.fields.pointee.domain)
        set(opset.version, &message.fields.pointee.has_version, &message.fields.pointee.version)
        finish(message, unknown: opset.unknownFields)
    }

    func encode(_ entry: MetadataEntry) throws {
        let message = draft(onnx__string_string_entry_proto__init)
        set(entry.key, &message.fields.pointee.has_key, &message.fields.pointee.key)
        set(entry.value, &message.fields.pointee.has_value, &message.fields.pointee.value)
        finish(message, unknown: entry.unknownFields)
    }

    func encode(_ training: TrainingInfo) throws {
        let message = draft(onnx__training_info_proto__init)
        try append(training.initialization, TrainingInfoField.initialization, after: message, encode)
        try append(training.algorithm, TrainingInfoField.algorithm, after: message, encode)
        try append(training.initializationBindings, TrainingInfoField.initializationBinding, after: message, encode)
        try append(training.updateBindings, TrainingInfoField.updateBinding, after: message, encode)
        finish(message, unknown: training.unknownFields)
    }

    func encode(_ function: Function) throws {
        let message = draft(onnx__function_proto__init)
        set(function.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        set(function.inputs, &message.fields.pointee.n_input, &message.fields.pointee.input)
        set(function.outputs, &message.fields.pointee.n_output, &message.fields.pointee.output)
        set(function.attributeNames, &message.fields.pointee.n_attribute, &message.fields.pointee.attribute)
        try append(function.nodes, FunctionField.node, after: message, encode)
        set(function.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        try append(function.opsetImports, FunctionField.opsetImport, after: message, encode)
        set(function.domain, &message.fields.pointee.has_domain, &message.fields.pointee.domain)
        try append(function.attributes, FunctionField.attributeProto, after: message, encode)
        try append(function.valueInfo, FunctionField.valueInfo, after: message, encode)
        set(function.overload, &message.fields.pointee.has_overload, &message.fields.pointee.overload)
        try append(function.metadata, FunctionField.metadataProps, after: message, encode)
        finish(message, unknown: function.unknownFields)
    }
}
