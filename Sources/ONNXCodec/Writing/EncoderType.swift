import CONNX
import GraphIR

extension Encoder {
    func encode(_ type: ValueType) throws {
        let message = draft(onnx__type_proto__init)
        // The denotation has a number between those of the kinds.
        try appendKind(of: type, isBeforeDenotation: true, after: message)
        set(type.denotation, &message.fields.pointee.has_denotation, &message.fields.pointee.denotation)
        try appendKind(of: type, isBeforeDenotation: false, after: message)
        finish(message, unknown: type.unknownFields)
    }

    private func appendKind(
        of type: ValueType, isBeforeDenotation: Bool, after message: Draft<Onnx__TypeProto>
    ) throws {
        switch (type.kind, isBeforeDenotation) {
        case (.tensor(let tensor), true): try append(tensor, TypeField.tensorType, after: message, encode)
        case (.sequence(let sequence), true):
            try append(sequence, TypeField.sequenceType, after: message) { type in
                try encode(type, as: onnx__type_proto__sequence__init)
            }
        case (.map(let map), true): try append(map, TypeField.mapType, after: message, encode)
        case (.opaque(let opaque), false): try append(opaque, TypeField.opaqueType, after: message, encode)
        case (.sparseTensor(let tensor), false):
            try append(tensor, TypeField.sparseTensorType, after: message, encodeSparse)
        case (.optional(let optional), false):
            try append(optional, TypeField.optionalType, after: message) { type in
                try encode(type, as: onnx__type_proto__optional__init)
            }
        default: break
        }
    }

    private func encode(_ type: TensorType) throws {
        let message = draft(onnx__type_proto__tensor__init)
        set(type.elementType?.rawValue, &message.fields.pointee.has_elem_type, &message.fields.pointee.elem_type)
        try append(type.shape, TensorTypeField.shape, after: message, encode)
        finish(message, unknown: type.unknownFields)
    }

    private func encodeSparse(_ type: TensorType) throws {
        let message = draft(onnx__type_proto__sparse_tensor__init)
        set(type.elementType?.rawValue, &message.fields.pointee.has_elem_type, &message.fields.pointee.elem_type)
        try append(type.shape, TensorTypeField.shape, after: message, encode)
        finish(message, unknown: type.unknownFields)
    }

    /// Sequences and optionals are two messages of one form.
    private func encode<Message>(
        _ type: ElementType, as initialize: @escaping (UnsafeMutablePointer<Message>?) -> Void
    ) throws {
        let message = draft(initialize)
        try append(type.element, ElementTypeField.elemType, after: message, encode)
        finish(message, unknown: type.unknownFields)
    }

    private func encode(_ type: MapType) throws {
        let message = draft(onnx__type_proto__map__init)
        set(type.key?.rawValue, &message.fields.pointee.has_key_type, &message.fields.pointee.key_type)
        try append(type.value, MapTypeField.valueType, after: message, encode)
        finish(message, unknown: type.unknownFields)
    }

    private func encode(_ type: OpaqueType) throws {
        let message = draft(onnx__type_proto__opaque__init)
        set(type.domain, &message.fields.pointee.has_domain, &message.fields.pointee.domain)
        set(type.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        finish(message, unknown: type.unknownFields)
    }

    private func encode(_ shape: Shape) throws {
        let message = draft(onnx__tensor_shape_proto__init)
        try append(shape.dimensions, ShapeField.dim, after: message, encode)
        finish(message, unknown: shape.unknownFields)
    }

    private func encode(_ dimension: Dimension) throws {
        let message = draft(onnx__tensor_shape_proto__dimension__init)
        switch dimension.size {
        case .fixed(let value):
            message.fields.pointee.value_case = ONNX__TENSOR_SHAPE_PROTO__DIMENSION__VALUE_DIM_VALUE
            message.fields.pointee.dim_value = value
        case .symbolic(let name):
            message.fields.pointee.value_case = ONNX__TENSOR_SHAPE_PROTO__DIMENSION__VALUE_DIM_PARAM
            message.fields.pointee.dim_param = data(name)
        case .unknown: break
        }
        set(dimension.denotation, &message.fields.pointee.has_denotation, &message.fields.pointee.denotation)
        finish(message, unknown: dimension.unknownFields)
    }
}
