import CONNX

/// The fields of `DeviceConfigurationProto`.
enum DeviceConfigurationField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__device_configuration_proto__init)

    case name
    case numDevices = "num_devices"
    case device
}

/// The fields of `NodeDeviceConfigurationProto`.
enum NodeDeviceField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__node_device_configuration_proto__init)

    case configurationId = "configuration_id"
    case shardingSpec = "sharding_spec"
    case pipelineStage = "pipeline_stage"
}

/// The fields of `ShardingSpecProto`.
enum ShardingField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__sharding_spec_proto__init)

    case tensorName = "tensor_name"
    case device
    case indexToDeviceGroupMap = "index_to_device_group_map"
    case shardedDim = "sharded_dim"
}

/// The fields of `IntIntListEntryProto`.
enum DeviceGroupField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__int_int_list_entry_proto__init)

    case key
    case value
}

/// The fields of `ShardedDimProto`.
enum ShardedDimensionField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__sharded_dim_proto__init)

    case axis
    case simpleSharding = "simple_sharding"
}

/// The fields of `SimpleShardedDimProto`.
enum PieceField: String, MessageField {
    static let schema = MessageSchema<Self>(onnx__simple_sharded_dim_proto__init)

    case dimValue = "dim_value"
    case dimParam = "dim_param"
    case numShards = "num_shards"
}
