/// Why a model cannot be written as a protobuf message.
public enum EncodeError: Error, Hashable, Sendable {
    /// The message would have this many bytes, more than protobuf can hold.
    case tooLarge(byteCount: Int)
    /// Subgraphs or types lie deeper within each other than any reader accepts.
    case nestedTooDeep
}

extension EncodeError: CustomStringConvertible {
    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .tooLarge(let byteCount):
            "the model takes \(byteCount) bytes, and a file can hold at most \(WireLimit.fileSize): "
                + "its tensors must be stored as external data"
        case .nestedTooDeep:
            "subgraphs or types are nested more than \(WireLimit.depth) messages deep"
        }
    }
}
