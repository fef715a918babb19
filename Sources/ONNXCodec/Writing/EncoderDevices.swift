import CONNX
import GraphIR

extension Encoder {
    func encode(_ configuration: DeviceConfiguration) throws {
        var message = Draft(Onnx__DeviceConfigurationProto(), onnx__device_configuration_proto__init)
        set(configuration.name, &message.fields.has_name, &message.fields.name)
        set(configuration.deviceCount, &message.fields.has_num_devices, &message.fields.num_devices)
        set(configuration.devices, &message.fields.n_device, &message.fields.device)
        finish(&message, unknown: configuration.unknownFields)
    }

    func encode(_ configuration: NodeDeviceConfiguration) throws {
        var message = Draft(Onnx__NodeDeviceConfigurationProto(), onnx__node_device_configuration_proto__init)
        set(configuration.configurationName, &message.fields.has_configuration_id, &message.fields.configuration_id)
        try append(configuration.shardings, NodeDeviceField.shardingSpec, after: &message, encode)
        set(configuration.pipelineStage, &message.fields.has_pipeline_stage, &message.fields.pipeline_stage)
        finish(&message, unknown: configuration.unknownFields)
    }

    private func encode(_ sharding: NodeDeviceConfiguration.Sharding) throws {
        var message = Draft(Onnx__ShardingSpecProto(), onnx__sharding_spec_proto__init)
        set(sharding.tensorName, &message.fields.has_tensor_name, &message.fields.tensor_name)
        set(sharding.devices, &message.fields.n_device, &message.fields.device)
        try append(sharding.deviceGroups, ShardingField.indexToDeviceGroupMap, after: &message, encode)
        try append(sharding.dimensions, ShardingField.shardedDim, after: &message, encode)
        finish(&message, unknown: sharding.unknownFields)
    }

    private func encode(_ group: NodeDeviceConfiguration.DeviceGroup) throws {
        var message = Draft(Onnx__IntIntListEntryProto(), onnx__int_int_list_entry_proto__init)
        set(group.key, &message.fields.has_key, &message.fields.key)
        set(group.devices, &message.fields.n_value, &message.fields.value)
        finish(&message, unknown: group.unknownFields)
    }

    private func encode(_ dimension: NodeDeviceConfiguration.ShardedDimension) throws {
        var message = Draft(Onnx__ShardedDimProto(), onnx__sharded_dim_proto__init)
        set(dimension.axis, &message.fields.has_axis, &message.fields.axis)
        try append(dimension.pieces, ShardedDimensionField.simpleSharding, after: &message, encode)
        finish(&message, unknown: dimension.unknownFields)
    }

    private func encode(_ piece: NodeDeviceConfiguration.Piece) throws {
        var message = Draft(Onnx__SimpleShardedDimProto(), onnx__simple_sharded_dim_proto__init)
        switch piece.size {
        case .fixed(let value):
            message.fields.dim_case = ONNX__SIMPLE_SHARDED_DIM_PROTO__DIM_DIM_VALUE
            message.fields.dim_value = value
        case .symbolic(let name):
            message.fields.dim_case = ONNX__SIMPLE_SHARDED_DIM_PROTO__DIM_DIM_PARAM
            message.fields.dim_param = data(name)
        case .unknown: break
        }
        set(piece.shardCount, &message.fields.has_num_shards, &message.fields.num_shards)
        finish(&message, unknown: piece.unknownFields)
    }
}
