/// An operator that a model defines itself, by a body of nodes.
public struct Function: Hashable, Sendable {
    /// The operator's type; `nil` when the file says none.
    public var name: ByteString?
    /// The operator's domain; `nil` when the file says none.
    public var domain: ByteString?
    /// Which of several functions of one name; `nil` when the file says none.
    public var overload: ByteString?
    /// The formal inputs, by position; each defines its value, and `nil` stands for an empty name.
    public var inputs: [ValueID?]
    /// The formal outputs, by position; `nil` for an empty name.
    public var outputs: [ValueID?]
    /// The names of attributes without a default.
    public var attributeNames: [ByteString]
    /// The attributes with a default.
    public var attributes: [Attribute]
    /// The body.
    public var nodes: [Node]
    /// Types of values of the body.
    public var valueInfo: [ValueDeclaration]
    /// The operator sets that the body uses.
    public var opsetImports: [OpsetImport]
    /// A comment.
    public var docString: ByteString?
    /// Named facts of the producer.
    public var metadata: [MetadataEntry]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A function without a body.
    public init(_ name: ByteString?, domain: ByteString?) {
        self.name = name
        self.domain = domain
        inputs = []
        outputs = []
        attributeNames = []
        attributes = []
        nodes = []
        valueInfo = []
        opsetImports = []
        metadata = []
        unknownFields = ""
    }
}
