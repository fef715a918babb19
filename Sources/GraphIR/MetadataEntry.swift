/// A named fact, as `metadata_props`, external data and bindings have them.
public struct MetadataEntry: Hashable, Sendable {
    /// The name; `nil` when the file says none.
    public var key: ByteString?
    /// The fact; `nil` when the file says none.
    public var value: ByteString?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A named fact.
    public init(key: ByteString?, value: ByteString?, unknownFields: ByteString = "") {
        self.key = key
        self.value = value
        self.unknownFields = unknownFields
    }
}
