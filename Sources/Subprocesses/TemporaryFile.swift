#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file without a name, which is gone as soon as nobody holds it.
final class TemporaryFile {
    let descriptor: Int32

    /// An empty file.
    init() throws(SubprocessError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/onnxgraph-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        if descriptor < 0 { throw .notStarted(reason: "\(folder): \(String(cString: strerror(errno)))") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    /// A file to be read from its beginning.
    convenience init(contents: String) throws(SubprocessError) {
        try self.init()
        var rest = Array(contents.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { throw .notStarted(reason: String(cString: strerror(errno))) }
            rest = rest.dropFirst(written)
        }
        lseek(descriptor, 0, SEEK_SET)
    }

    deinit { close(descriptor) }

    /// All that is in the file.
    var contents: [UInt8] {
        lseek(descriptor, 0, SEEK_SET)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return bytes }
            bytes += piece[..<count]
        }
    }
}
