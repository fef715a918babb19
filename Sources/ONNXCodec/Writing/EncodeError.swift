/// Why a model cannot be written as a protobuf message.
public enum EncodeError: Error, Hashable, Sendable {
    /// The message would have this many bytes, more than protobuf can hold.
    case tooLarge(byteCount: Int)
    /// Subgraphs or types lie deeper within each other than any reader accepts.
    case nestedTooDeep
    /// A tensor's bytes are known only to be in the file that is to be written, which would lose them.
    case externalDataInUse(fileName: String)
}

extension EncodeError: CustomStringConvertible {
    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .tooLarge(let byteCount):
            "the model takes \(byteCount) bytes, and a file can hold at most \(WireLimit.fileSize): "
                + "its tensors must be stored as external data (--external-data)"
        case .nestedTooDeep:
            "subgraphs or types are nested more than \(WireLimit.depth) messages deep"
        case .externalDataInUse(let fileName):
            "tensors that have not been read are in \(fileName): external data must go into another file"
        }
    }
}
