/// What is wrong with the data that a tensor keeps in another file.
public struct ExternalDataFault: Hashable, Sendable {
    /// The kinds of fault.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No location is given.
        case missingLocation
        /// The location is empty.
        case emptyLocation
        /// The location is an absolute path.
        case absoluteLocation
        /// The location leads out of the model's folder.
        case outside
        /// The location, or a folder on the way, is a symbolic link.
        case symbolicLink
        /// There is no such file.
        case missingFile
        /// The file has other names too.
        case hardLink
        /// The location is no regular file.
        case notAFile
        /// Offset or length is no number, or lies outside the file.
        case range
        /// The length is not that of the tensor.
        case length
        /// The checksum is another.
        case checksum
    }

    /// Which kind it is.
    public let kind: Kind
    /// What was expected and what was found, in lower case, without a full stop.
    public let message: String

    /// A fault of a kind.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
