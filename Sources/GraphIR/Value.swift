/// The place of a value in its model's arena.
public struct ValueID: Hashable, Sendable {
    /// The position in `Model.values`.
    public let index: Int32

    /// The value at a position.
    public init(index: Int32) {
        self.index = index
    }
}

/// Something that nodes write and read: an input, an initializer or a node's output.
///
/// Each definition in a file is a value of its own, also when two have one name. What a value is and where it comes
/// from are facts of the graph, not of the value: see ``Definitions`` and ``DeclaredTypes``.
public struct Value: Hashable, Sendable {
    /// The name.
    public var name: ByteString

    /// A value of a name.
    public init(name: ByteString) {
        self.name = name
    }
}
