#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file that could not be read or written.
public struct FileError: Error, Hashable, Sendable {
    /// The file.
    public var path: String
    /// What was tried, as a verb.
    public var operation: String
    /// Why it failed.
    public var reason: String
    /// What the file is that it should not be; `nil` for other failures.
    var refusal: Refusal?

    /// What a file may be that is not opened.
    enum Refusal: Hashable, Sendable {
        case missing
        case symbolicLink
        case severalNames
        case notRegular
    }

    /// A failure for a reason of our own.
    public init(path: String, operation: String, reason: String) {
        self.init(path: path, operation: operation, reason: reason, refusal: nil)
    }

    /// A failure because of what the file is.
    init(path: String, operation: String, reason: String, refusal: Refusal?) {
        self.path = path
        self.operation = operation
        self.reason = reason
        self.refusal = refusal
    }

    /// A failure for the reason of an error number.
    init(path: String, operation: String, code: Int32) {
        let refusal: Refusal? =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EISDIR, ENXIO: .notRegular
            default: nil
            }
        self.init(path: path, operation: operation, reason: String(cString: strerror(code)), refusal: refusal)
    }
}

extension FileError: CustomStringConvertible {
    /// One line: the file, what was tried, and why it failed.
    public var description: String { "\(path): cannot \(operation): \(reason)" }
}
