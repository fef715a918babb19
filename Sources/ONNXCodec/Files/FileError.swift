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

    /// A failure for a reason of our own.
    public init(path: String, operation: String, reason: String) {
        self.path = path
        self.operation = operation
        self.reason = reason
    }

    /// A failure for the reason of an error number.
    init(path: String, operation: String, code: Int32) {
        self.init(path: path, operation: operation, reason: String(cString: strerror(code)))
    }
}

extension FileError: CustomStringConvertible {
    /// One line: the file, what was tried, and why it failed.
    public var description: String { "\(path): cannot \(operation): \(reason)" }
}
