import CONNX
import GraphIR

extension Encoder {
    func encode(_ type: ValueType) throws -> Pointer<Onnx__TypeProto> {
        let message = message(onnx__type_proto__init, unknown: type.unknownFields)
        set(type.denotation, &message.pointee.has_denotation, &message.pointee.denotation)
        switch type.kind {
        case .tensor(let tensor):
            message.pointee.value_case = ONNX__TYPE_PROTO__VALUE_TENSOR_TYPE
            try set(tensor, &message.pointee.tensor_type, encode)
        case .sparseTensor(let tensor):
            message.pointee.value_case = ONNX__TYPE_PROTO__VALUE_SPARSE_TENSOR_TYPE
            try set(tensor, &message.pointee.sparse_tensor_type, encodeSparse)
        case .sequence(let sequence):
            message.pointee.value_case = ONNX__TYPE_PROTO__VALUE_SEQUENCE_TYPE
            try set(sequence, &message.pointee.sequence_type, encode)
        case .map(let map):
            message.pointee.value_case = ONNX__TYPE_PROTO__VALUE_MAP_TYPE
            try set(map, &message.pointee.map_type, encode)
        case .optional(let optional):
            message.pointee.value_case = ONNX__TYPE_PROTO__VALUE_OPTIONAL_TYPE
            try set(optional, &message.pointee.optional_type, encodeOptional)
        case .opaque(let opaque):
            message.pointee.value_case = ONNX__TYPE_PROTO__VALUE_OPAQUE_TYPE
            try set(opaque, &message.pointee.opaque_type, encode)
        case nil: break
        }
        return message
    }

    private func encode(_ type: TensorType) throws -> Pointer<Onnx__TypeProto__Tensor> {
        let message = message(onnx__type_proto__tensor__init, unknown: type.unknownFields)
        set(type.elementType?.rawValue, &message.pointee.has_elem_type, &message.pointee.elem_type)
        try set(type.shape, &message.pointee.shape, encode)
        return message
    }

    private func encodeSparse(_ type: TensorType) throws -> Pointer<Onnx__TypeProto__SparseTensor> {
        let message = message(onnx__type_proto__sparse_tensor__init, unknown: type.unknownFields)
        set(type.elementType?.rawValue, &message.pointee.has_elem_type, &message.pointee.elem_type)
        try set(type.shape, &message.pointee.shape, encode)
        return message
    }

    private func encode(_ type: ElementType) throws -> Pointer<Onnx__TypeProto__Sequence> {
        let message = message(onnx__type_proto__sequence__init, unknown: type.unknownFields)
        try set(type.element, &message.pointee.elem_type, encode)
        return message
    }

    private func encodeOptional(_ type: ElementType) throws -> Pointer<Onnx__TypeProto__Optional> {
        let message = message(onnx__type_proto__optional__init, unknown: type.unknownFields)
        try set(type.element, &message.pointee.elem_type, encode)
        return message
    }

    private func encode(_ type: MapType) throws -> Pointer<Onnx__TypeProto__Map> {
        let message = message(onnx__type_proto__map__init, unknown: type.unknownFields)
        set(type.key?.rawValue, &message.pointee.has_key_type, &message.pointee.key_type)
        try set(type.value, &message.pointee.value_type, encode)
        return message
    }

    private func encode(_ type: OpaqueType) throws -> Pointer<Onnx__TypeProto__Opaque> {
        let message = message(onnx__type_proto__opaque__init, unknown: type.unknownFields)
        set(type.domain, &message.pointee.has_domain, &message.pointee.domain)
        set(type.name, &message.pointee.has_name, &message.pointee.name)
        return message
    }

    private func encode(_ shape: Shape) throws -> Pointer<Onnx__TensorShapeProto> {
        let message = message(onnx__tensor_shape_proto__init, unknown: shape.unknownFields)
        try set(shape.dimensions, &message.pointee.n_dim, &message.pointee.dim, encode)
        return message
    }

    private func encode(_ dimension: Dimension) throws -> Pointer<Onnx__TensorShapeProto__Dimension> {
        let message = message(onnx__tensor_shape_proto__dimension__init, unknown: dimension.unknownFields)
        set(dimension.denotation, &message.pointee.has_denotation, &message.pointee.denotation)
        switch dimension.size {
        case .fixed(let value):
            message.pointee.value_case = ONNX__TENSOR_SHAPE_PROTO__DIMENSION__VALUE_DIM_VALUE
            message.pointee.dim_value = value
        case .symbolic(let name):
            message.pointee.value_case = ONNX__TENSOR_SHAPE_PROTO__DIMENSION__VALUE_DIM_PARAM
            message.pointee.dim_param = data(name)
        case .unknown: break
        }
        return message
    }
}
