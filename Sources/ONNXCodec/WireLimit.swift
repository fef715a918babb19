/// The limits that every reader of protobuf messages shares.
enum WireLimit {
    /// The most bytes of a whole message.
    static let fileSize = Int(Int32.max)
    /// How many messages and groups may lie within each other, the outermost not counted.
    static let depth = 100
}
