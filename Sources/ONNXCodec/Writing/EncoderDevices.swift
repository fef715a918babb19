import CONNX
import GraphIR

extension Encoder {
    func encode(_ configuration: DeviceConfiguration) throws {
        let message = draft(onnx__device_configuration_proto__init)
        set(configuration.name, &message.fields.pointee.has_name, &message.fields.pointee.name)
        set(configuration.deviceCount, &message.fields.pointee.has_num_devices, &message.fields.pointee.num_devices)
        set(configuration.devices, &message.fields.pointee.n_device, &message.fields.pointee.device)
        finish(message, unknown: configuration.unknownFields)
    }

    func encode(_ configuration: NodeDeviceConfiguration) throws {
        let message = draft(onnx__node_device_configuration_proto__init)
        set(
            configuration.configurationName, &message.fields.pointee.has_configuration_id,
            &message.fields.pointee.configuration_id)
        try append(configuration.shardings, NodeDeviceField.shardingSpec, after: message, encode)
        set(
            configuration.pipelineStage, &message.fields.pointee.has_pipeline_stage,
            &message.fields.pointee.pipeline_stage)
        finish(message, unknown: configuration.unknownFields)
    }

    private func encode(_ sharding: NodeDeviceConfiguration.Sharding) throws {
        let message = draft(onnx__sharding_spec_proto__init)
        set(sharding.tensorName, &message.fields.pointee.has_tensor_name, &message.fields.pointee.tensor_name)
        set(sharding.devices, &message.fields.pointee.n_device, &message.fields.pointee.device)
        try append(sharding.deviceGroups, ShardingField.indexToDeviceGroupMap, after: message, encode)
        try append(sharding.dimensions, ShardingField.shardedDim, after: message, encode)
        finish(message, unknown: sharding.unknownFields)
    }

    private func encode(_ group: NodeDeviceConfiguration.DeviceGroup) throws {
        let message = draft(onnx__int_int_list_entry_proto__init)
        set(group.key, &message.fields.pointee.has_key, &message.fields.pointee.key)
        set(group.devices, &message.fields.pointee.n_value, &message.fields.pointee.value)
        finish(message, unknown: group.unknownFields)
    }

    private func encode(_ dimension: NodeDeviceConfiguration.ShardedDimension) throws {
        let message = draft(onnx__sharded_dim_proto__init)
        set(dimension.axis, &message.fields.pointee.has_axis, &message.fields.pointee.axis)
        try append(dimension.pieces, ShardedDimensionField.simpleSharding, after: message, encode)
        finish(message, unknown: dimension.unknownFields)
    }

    private func encode(_ piece: NodeDeviceConfiguration.Piece) throws {
        let message = draft(onnx__simple_sharded_dim_proto__init)
        switch piece.size {
        case .fixed(let value):
            message.fields.pointee.dim_case = ONNX__SIMPLE_SHARDED_DIM_PROTO__DIM_DIM_VALUE
            message.fields.pointee.dim_value = value
        case .symbolic(let name):
            message.fields.pointee.dim_case = ONNX__SIMPLE_SHARDED_DIM_PROTO__DIM_DIM_PARAM
            message.fields.pointee.dim_param = data(name)
        case .unknown: break
        }
        set(piece.shardCount, &message.fields.pointee.has_num_shards, &message.fields.pointee.num_shards)
        finish(message, unknown: piece.unknownFields)
    }
}
