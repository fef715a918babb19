import GraphIR

extension DeviceConfiguration: WireMessage {
    static var empty: Self { Self(name: nil, deviceCount: nil, devices: []) }

    mutating func decode(_ field: DeviceConfigurationField, from decoder: inout Decoder) throws {
        switch field {
        case .name: name = try decoder.sharedString()
        case .numDevices: deviceCount = try decoder.int32()
        case .device: try decoder.append(to: &devices)
        }
    }
}

extension NodeDeviceConfiguration: WireMessage {
    static var empty: Self { Self(configurationName: nil) }

    mutating func decode(_ field: NodeDeviceField, from decoder: inout Decoder) throws {
        switch field {
        case .configurationId: configurationName = try decoder.sharedString()
        case .shardingSpec: try decoder.append(to: &shardings)
        case .pipelineStage: pipelineStage = try decoder.int32()
        }
    }
}

extension NodeDeviceConfiguration.Sharding: WireMessage {
    static var empty: Self { Self(tensorName: nil) }

    mutating func decode(_ field: ShardingField, from decoder: inout Decoder) throws {
        switch field {
        case .tensorName: tensorName = try decoder.sharedString()
        case .device: try decoder.append(to: &devices)
        case .indexToDeviceGroupMap: try decoder.append(to: &deviceGroups)
        case .shardedDim: try decoder.append(to: &dimensions)
        }
    }
}

extension NodeDeviceConfiguration.DeviceGroup: WireMessage {
    static var empty: Self { Self(key: nil, devices: []) }

    mutating func decode(_ field: DeviceGroupField, from decoder: inout Decoder) throws {
        switch field {
        case .key: key = try decoder.int64()
        case .value: try decoder.append(to: &devices)
        }
    }
}

extension NodeDeviceConfiguration.ShardedDimension: WireMessage {
    static var empty: Self { Self(axis: nil, pieces: []) }

    mutating func decode(_ field: ShardedDimensionField, from decoder: inout Decoder) throws {
        switch field {
        case .axis: axis = try decoder.int64()
        case .simpleSharding: try decoder.append(to: &pieces)
        }
    }
}

extension NodeDeviceConfiguration.Piece: WireMessage {
    static var empty: Self { Self(size: .unknown, shardCount: nil) }

    mutating func decode(_ field: PieceField, from decoder: inout Decoder) throws {
        switch field {
        case .dimValue: size = .fixed(try decoder.int64())
        case .dimParam: size = .symbolic(try decoder.sharedString())
        case .numShards: shardCount = try decoder.int64()
        }
    }
}
