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
        /// The location is a symbolic link.
        case symbolicLink
        /// A folder on the way is a symbolic link.
        case linkedFolder
        /// There is no such file.
        case missingFile
        /// The file has other names too.
        case hardLink
        /// The location is no regular file.
        case notAFile
        /// The file cannot be opened, or not be read.
        case unreadable
        /// Offset or length is no plain decimal number.
        case number
        /// The data lie past the end of the file.
        case range
        /// The data are fewer bytes than the tensor has.
        case shortLength
        /// The data are more bytes than the tensor has.
        case excessLength
        /// The checksum is another.
        case checksum
        /// The data are strings, which cannot be in another file.
        case strings
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
