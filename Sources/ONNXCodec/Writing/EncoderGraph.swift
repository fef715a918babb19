import CONNX
import GraphIR

extension Encoder {
    func encode(_ graph: Graph) throws {
        let message = draft(onnx__graph_proto__init)
        try append(graph.nodes, GraphField.node, after: message, encode)
        set(graph.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        try append(graph.initializers, GraphField.initializer, after: message, encode)
        set(graph.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        try append(graph.inputs, GraphField.input, after: message, encode)
        try append(graph.outputs, GraphField.output, after: message, encode)
        try append(graph.valueInfo, GraphField.valueInfo, after: message, encode)
        try append(graph.quantizationAnnotations, GraphField.quantizationAnnotation, after: message, encode)
        try append(graph.sparseInitializers, GraphField.sparseInitializer, after: message, encode)
        try append(graph.metadata, GraphField.metadataProps, after: message, encode)
        finish(message, unknown: graph.unknownFields)
    }

    func encode(_ declaration: ValueDeclaration) throws {
        let message = draft(onnx__value_info_proto__init)
        set(declaration.value.map(name), &message.fields.pointee.has_name, &message.fields.pointee.name)
        try append(declaration.type, ValueInfoField.type, after: message, encode)
        set(declaration.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        try append(declaration.metadata, ValueInfoField.metadataProps, after: message, encode)
        finish(message, unknown: declaration.unknownFields)
    }

    func encode(_ initializer: Initializer) throws {
        var tensor = placed(initializer.tensor)
        tensor.name = initializer.value.map(name)
        try encodeStored(tensor)
    }

    func encode(_ initializer: SparseInitializer) throws {
        var tensor = initializer.tensor
        if let value = initializer.value {
            if tensor.values == nil { tensor.values = ConstantTensor(dataType: nil, dimensions: []) }
            tensor.values?.name = name(value)
        }
        try encode(tensor)
    }

    func encode(_ annotation: QuantizationAnnotation) throws {
        let message = draft(onnx__tensor_annotation__init)
        set(annotation.tensorName, &message.fields.pointee.has_tensor_name, &message.fields.pointee.tensor_name)
        try append(annotation.parameterTensorNames, AnnotationField.quantParameterTensorNames, after: message, encode)
        finish(message, unknown: annotation.unknownFields)
    }

    func encode(_ node: Node) throws {
        let message = draft(onnx__node_proto__init)
        set(node.inputs, &message.fields.pointee.n_input, &message.fields.pointee.input)
        set(node.outputs, &message.fields.pointee.n_output, &message.fields.pointee.output)
        set(node.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        set(node.op.type, &message.fields.pointee.has_op_type, &message.fields.pointee.op_type)
        try append(node.attributes, NodeField.attribute, after: message, encode)
        set(node.docString, &message.fields.pointee.has_doc_string, &message.fields.pointee.doc_string)
        set(node.op.domain, &message.fields.pointee.has_domain, &message.fields.pointee.domain)
        set(node.op.overload, &message.fields.pointee.has_overload, &message.fields.pointee.overload)
        try append(node.metadata, NodeField.metadataProps, after: message, encode)
        try append(node.deviceConfigurations, NodeField.deviceConfigurations, after: message, encode)
        finish(message, unknown: node.unknownFields)
    }
}
