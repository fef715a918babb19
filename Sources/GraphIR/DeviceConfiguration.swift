/// A named set of devices that nodes may be spread over.
public struct DeviceConfiguration: Hashable, Sendable {
    /// The name that nodes refer to; `nil` when the file says none.
    public var name: ByteString?
    /// How many devices there are; `nil` when the file does not say.
    public var deviceCount: Int32?
    /// Names of the devices.
    public var devices: [ByteString]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A set of devices.
    public init(name: ByteString?, deviceCount: Int32?, devices: [ByteString], unknownFields: ByteString = "") {
        self.name = name
        self.deviceCount = deviceCount
        self.devices = devices
        self.unknownFields = unknownFields
    }
}

/// How one node is spread over a set of devices.
public struct NodeDeviceConfiguration: Hashable, Sendable {
    /// The name of the set of devices; `nil` when the file says none.
    public var configurationName: ByteString?
    /// How the node's tensors are split.
    public var shardings: [Sharding]
    /// The stage of a pipeline that the node belongs to.
    public var pipelineStage: Int32?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// How one tensor is split over devices.
    public struct Sharding: Hashable, Sendable {
        /// The tensor; `nil` when the file says none.
        public var tensorName: ByteString?
        /// The devices, or negative keys of groups.
        public var devices: [Int64]
        /// The devices of each group.
        public var deviceGroups: [DeviceGroup]
        /// The axes that are split.
        public var dimensions: [ShardedDimension]
        /// Fields that the format does not define, kept as they were.
        public var unknownFields: ByteString

        /// A tensor that is not split yet.
        public init(tensorName: ByteString?) {
            self.tensorName = tensorName
            devices = []
            deviceGroups = []
            dimensions = []
            unknownFields = ""
        }
    }

    /// Devices that act as one.
    public struct DeviceGroup: Hashable, Sendable {
        /// The negative number that stands for the group; `nil` when the file says none.
        public var key: Int64?
        /// The devices.
        public var devices: [Int64]
        /// Fields that the format does not define, kept as they were.
        public var unknownFields: ByteString

        /// A group of devices.
        public init(key: Int64?, devices: [Int64], unknownFields: ByteString = "") {
            self.key = key
            self.devices = devices
            self.unknownFields = unknownFields
        }
    }

    /// How one axis of a tensor is split.
    public struct ShardedDimension: Hashable, Sendable {
        /// The axis; `nil` when the file says none.
        public var axis: Int64?
        /// The pieces.
        public var pieces: [Piece]
        /// Fields that the format does not define, kept as they were.
        public var unknownFields: ByteString

        /// A split of an axis.
        public init(axis: Int64?, pieces: [Piece], unknownFields: ByteString = "") {
            self.axis = axis
            self.pieces = pieces
            self.unknownFields = unknownFields
        }
    }

    /// One even split of a part of an axis.
    public struct Piece: Hashable, Sendable {
        /// How long the part is.
        public var size: Dimension.Size
        /// Into how many shards it is split.
        public var shardCount: Int64?
        /// Fields that the format does not define, kept as they were.
        public var unknownFields: ByteString

        /// A part split into shards.
        public init(size: Dimension.Size, shardCount: Int64?, unknownFields: ByteString = "") {
            self.size = size
            self.shardCount = shardCount
            self.unknownFields = unknownFields
        }
    }

    /// A node that is not spread yet.
    public init(configurationName: ByteString?) {
        self.configurationName = configurationName
        shardings = []
        unknownFields = ""
    }
}
