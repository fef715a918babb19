import CONNX
import GraphIR

extension Encoder {
    func encode(_ graph: Graph) throws -> Pointer<Onnx__GraphProto> {
        let message = message(onnx__graph_proto__init, unknown: graph.unknownFields)
        set(graph.name, &message.pointee.has_name, &message.pointee.name)
        set(graph.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        try set(graph.nodes, &message.pointee.n_node, &message.pointee.node, encode)
        try set(graph.inputs, &message.pointee.n_input, &message.pointee.input, encode)
        try set(graph.outputs, &message.pointee.n_output, &message.pointee.output, encode)
        try set(graph.valueInfo, &message.pointee.n_value_info, &message.pointee.value_info, encode)
        try set(graph.initializers, &message.pointee.n_initializer, &message.pointee.initializer, encode)
        try set(
            graph.sparseInitializers, &message.pointee.n_sparse_initializer, &message.pointee.sparse_initializer,
            encode)
        try set(
            graph.quantizationAnnotations, &message.pointee.n_quantization_annotation,
            &message.pointee.quantization_annotation, encode)
        try set(graph.metadata, &message.pointee.n_metadata_props, &message.pointee.metadata_props, encode)
        return message
    }

    func encode(_ declaration: ValueDeclaration) throws -> Pointer<Onnx__ValueInfoProto> {
        let message = message(onnx__value_info_proto__init, unknown: declaration.unknownFields)
        set(declaration.value.map(name), &message.pointee.has_name, &message.pointee.name)
        try set(declaration.type, &message.pointee.type, encode)
        set(declaration.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        try set(declaration.metadata, &message.pointee.n_metadata_props, &message.pointee.metadata_props, encode)
        return message
    }

    func encode(_ initializer: Initializer) throws -> Pointer<Onnx__TensorProto> {
        var tensor = placed(initializer.tensor)
        tensor.name = initializer.value.map(name)
        return try encodeStored(tensor)
    }

    func encode(_ initializer: SparseInitializer) throws -> Pointer<Onnx__SparseTensorProto> {
        var tensor = initializer.tensor
        if let value = initializer.value {
            if tensor.values == nil { tensor.values = ConstantTensor(dataType: nil, dimensions: []) }
            tensor.values?.name = name(value)
        }
        return try encode(tensor)
    }

    func encode(_ annotation: QuantizationAnnotation) throws -> Pointer<Onnx__TensorAnnotation> {
        let message = message(onnx__tensor_annotation__init, unknown: annotation.unknownFields)
        set(annotation.tensorName, &message.pointee.has_tensor_name, &message.pointee.tensor_name)
        try set(
            annotation.parameterTensorNames, &message.pointee.n_quant_parameter_tensor_names,
            &message.pointee.quant_parameter_tensor_names, encode)
        return message
    }

    func encode(_ node: Node) throws -> Pointer<Onnx__NodeProto> {
        let message = message(onnx__node_proto__init, unknown: node.unknownFields)
        set(node.inputs, &message.pointee.n_input, &message.pointee.input)
        set(node.outputs, &message.pointee.n_output, &message.pointee.output)
        set(node.name, &message.pointee.has_name, &message.pointee.name)
        set(node.op.type, &message.pointee.has_op_type, &message.pointee.op_type)
        set(node.op.domain, &message.pointee.has_domain, &message.pointee.domain)
        set(node.op.overload, &message.pointee.has_overload, &message.pointee.overload)
        set(node.docString, &message.pointee.has_doc_string, &message.pointee.doc_string)
        try set(node.attributes, &message.pointee.n_attribute, &message.pointee.attribute, encode)
        try set(node.metadata, &message.pointee.n_metadata_props, &message.pointee.metadata_props, encode)
        try set(
            node.deviceConfigurations, &message.pointee.n_device_configurations,
            &message.pointee.device_configurations, encode)
        return message
    }
}
