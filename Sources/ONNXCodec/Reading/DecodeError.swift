/// Why bytes are not an ONNX model.
public struct DecodeError: Error, Hashable, Sendable {
    /// The position of the first byte of what is wrong.
    public var offset: Int
    /// The field that is wrong, for example `graph.node[3].attribute[0].t`; empty for the model itself.
    public var path: String
    /// What is wrong.
    public var reason: String

    /// A fault of a field.
    public init(offset: Int, path: String = "", reason: String) {
        self.offset = offset
        self.path = path
        self.reason = reason
    }

    /// The same fault, seen from the message that holds the field.
    func within(_ field: String) -> DecodeError {
        let separator = path.isEmpty || path.utf8.first == UInt8(ascii: "[") ? "" : "."
        return DecodeError(offset: offset, path: field + separator + path, reason: reason)
    }

    /// The same fault, seen from the list that holds the message.
    func within(element index: Int) -> DecodeError {
        within("[\(index)]")
    }
}

extension DecodeError: CustomStringConvertible {
    /// One line: the place in the file, the field, and what is wrong.
    public var description: String {
        "byte \(offset): " + (path.isEmpty ? "" : "\(path): ") + reason
    }
}
