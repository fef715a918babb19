#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open file and the name under which messages speak of it.
struct Descriptor: Sendable {
    let number: Int32
    let path: String

    init(number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    init(opening path: String, _ flags: Int32, mode: mode_t = 0o666, to operation: String) throws(FileError) {
        while true {
            let number = open(path, flags | O_CLOEXEC, mode)
            if number >= 0 {
                self.init(number: number, path: path)
                return
            }
            if errno != EINTR { throw FileError(path: path, operation: operation, code: errno) }
        }
    }

    /// A descriptor that somebody else opened.
    init(borrowing number: Int32) {
        let standard = ["standard input", "standard output", "standard error"]
        let name = standard.indices.contains(Int(number)) ? standard[Int(number)] : "descriptor \(number)"
        self.init(number: number, path: name)
    }

    func status() throws(FileError) -> stat {
        var status = stat()
        if fstat(number, &status) != 0 { throw FileError(path: path, operation: "read", code: errno) }
        return status
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            #if canImport(Darwin)
                let count = Darwin.write(number, piece.baseAddress, piece.count)
            #else
                let count = Glibc.write(number, piece.baseAddress, piece.count)
            #endif
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError(path: path, operation: "write", code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Fills as much of `buffer` as the file has, from an offset or from where a stream is.
    func read(at offset: Int?, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = readOnce(at: offset.map { $0 + filled }, into: part)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError(path: path, operation: "read", code: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    private func readOnce(at offset: Int?, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let offset else {
            #if canImport(Darwin)
                return Darwin.read(number, buffer.baseAddress, buffer.count)
            #else
                return Glibc.read(number, buffer.baseAddress, buffer.count)
            #endif
        }
        return pread(number, buffer.baseAddress, buffer.count, off_t(offset))
    }

    /// Waits until the contents are on the disk; files that have no disk behind them are fine as they are.
    func synchronize() throws(FileError) {
        while fsync(number) != 0 {
            if errno == EINVAL || errno == ENOTSUP { return }
            if errno != EINTR { throw FileError(path: path, operation: "write", code: errno) }
        }
    }

    func close() {
        #if canImport(Darwin)
            _ = Darwin.close(number)
        #else
            _ = Glibc.close(number)
        #endif
    }
}
