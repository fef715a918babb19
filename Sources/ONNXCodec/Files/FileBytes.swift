import GraphIR

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The bytes of a regular file, which stays open as long as anything refers to it.
///
/// Nothing is mapped: a file that somebody cuts short makes a read fail, not the process.
final class FileBytes: ByteSource {
    let count: Int
    private let descriptor: Descriptor

    /// Opens a file.
    ///
    /// - Throws: ``FileError`` when it cannot be opened or is not a regular file.
    init(path: String) throws(FileError) {
        // A pipe without a writer would block.
        descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK, to: "read")
        let status: stat
        do throws(FileError) {
            status = try descriptor.status()
        } catch {
            descriptor.close()
            throw error
        }
        count = Int(status.st_size)
        let kind = status.st_mode & S_IFMT
        if kind == S_IFREG { return }
        descriptor.close()
        if kind == S_IFDIR { throw FileError(path: path, operation: "read", code: EISDIR) }
        throw FileError(path: path, operation: "read", reason: "not a regular file")
    }

    deinit {
        descriptor.close()
    }

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        let read = try descriptor.read(at: offset, into: buffer)
        if read == buffer.count { return }
        throw FileError(path: descriptor.path, operation: "read", reason: "the file became shorter while it was read")
    }
}
