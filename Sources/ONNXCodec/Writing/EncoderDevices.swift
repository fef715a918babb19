import CONNX
import GraphIR

extension Encoder {
    func encode(_ configuration: DeviceConfiguration) throws -> Pointer<Onnx__DeviceConfigurationProto> {
        let message = message(onnx__device_configuration_proto__init, unknown: configuration.unknownFields)
        set(configuration.name, &message.pointee.has_name, &message.pointee.name)
        set(configuration.deviceCount, &message.pointee.has_num_devices, &message.pointee.num_devices)
        set(configuration.devices, &message.pointee.n_device, &message.pointee.device)
        return message
    }

    func encode(_ configuration: NodeDeviceConfiguration) throws -> Pointer<Onnx__NodeDeviceConfigurationProto> {
        let message = message(onnx__node_device_configuration_proto__init, unknown: configuration.unknownFields)
        set(
            configuration.configurationName, &message.pointee.has_configuration_id,
            &message.pointee.configuration_id)
        set(configuration.pipelineStage, &message.pointee.has_pipeline_stage, &message.pointee.pipeline_stage)
        try set(configuration.shardings, &message.pointee.n_sharding_spec, &message.pointee.sharding_spec, encode)
        return message
    }

    private func encode(_ sharding: NodeDeviceConfiguration.Sharding) throws -> Pointer<Onnx__ShardingSpecProto> {
        let message = message(onnx__sharding_spec_proto__init, unknown: sharding.unknownFields)
        set(sharding.tensorName, &message.pointee.has_tensor_name, &message.pointee.tensor_name)
        set(sharding.devices, &message.pointee.n_device, &message.pointee.device)
        try set(
            sharding.deviceGroups, &message.pointee.n_index_to_device_group_map,
            &message.pointee.index_to_device_group_map, encode)
        try set(sharding.dimensions, &message.pointee.n_sharded_dim, &message.pointee.sharded_dim, encode)
        return message
    }

    private func encode(_ group: NodeDeviceConfiguration.DeviceGroup) throws -> Pointer<Onnx__IntIntListEntryProto> {
        let message = message(onnx__int_int_list_entry_proto__init, unknown: group.unknownFields)
        set(group.key, &message.pointee.has_key, &message.pointee.key)
        set(group.devices, &message.pointee.n_value, &message.pointee.value)
        return message
    }

    private func encode(_ dimension: NodeDeviceConfiguration.ShardedDimension) throws -> Pointer<Onnx__ShardedDimProto>
    {
        let message = message(onnx__sharded_dim_proto__init, unknown: dimension.unknownFields)
        set(dimension.axis, &message.pointee.has_axis, &message.pointee.axis)
        try set(dimension.pieces, &message.pointee.n_simple_sharding, &message.pointee.simple_sharding, encode)
        return message
    }

    private func encode(_ piece: NodeDeviceConfiguration.Piece) throws -> Pointer<Onnx__SimpleShardedDimProto> {
        let message = message(onnx__simple_sharded_dim_proto__init, unknown: piece.unknownFields)
        set(piece.shardCount, &message.pointee.has_num_shards, &message.pointee.num_shards)
        switch piece.size {
        case .fixed(let value):
            message.pointee.dim_case = ONNX__SIMPLE_SHARDED_DIM_PROTO__DIM_DIM_VALUE
            message.pointee.dim_value = value
        case .symbolic(let name):
            message.pointee.dim_case = ONNX__SIMPLE_SHARDED_DIM_PROTO__DIM_DIM_PARAM
            message.pointee.dim_param = data(name)
        case .unknown: break
        }
        return message
    }
}
