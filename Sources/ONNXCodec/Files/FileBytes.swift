public import GraphIR

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The bytes of a regular file, which stays open as long as anything refers to it.
///
/// Nothing is mapped: a file that somebody cuts short makes a read fail, not the process.
public final class FileBytes: ByteSource {
    /// The number of bytes when the file was opened.
    public let count: Int
    private let descriptor: Descriptor

    /// Opens a file.
    ///
    /// - Throws: ``FileError`` when it cannot be opened or is not a regular file.
    public convenience init(path: String) throws(FileError) {
        // A pipe without a writer would block.
        try self.init(owning: Descriptor(opening: path, O_RDONLY | O_NONBLOCK, to: "read"))
    }

    /// The bytes of an open file, which is closed when they are no file's.
    ///
    /// - Parameter linkedOnce: whether a file with several names is refused.
    init(owning descriptor: Descriptor, linkedOnce: Bool = false) throws(FileError) {
        do throws(FileError) {
            count = try Self.regularFileSize(descriptor, linkedOnce: linkedOnce)
        } catch {
            descriptor.close()
            throw error
        }
        self.descriptor = descriptor
    }

    private static func regularFileSize(_ descriptor: Descriptor, linkedOnce: Bool) throws(FileError) -> Int {
        let status = try descriptor.status()
        func refusal(_ reason: String, _ refusal: FileError.Refusal = .notRegular) -> FileError {
            FileError(path: descriptor.path, operation: "read", reason: reason, refusal: refusal)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG where linkedOnce && status.st_nlink != 1:
            throw refusal("the file has several names", .severalNames)
        case S_IFREG: return Int(status.st_size)
        case S_IFDIR: throw FileError(path: descriptor.path, operation: "read", code: EISDIR)
        default: throw refusal("not a regular file")
        }
    }

    deinit {
        descriptor.close()
    }

    /// Reads bytes, and throws ``FileError`` when the file has become shorter.
    public func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        let read = try descriptor.read(at: offset, into: buffer)
        if read == buffer.count { return }
        throw FileError(path: descriptor.path, operation: "read", reason: "the file became shorter while it was read")
    }
}
