#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Saves files so that a reader finds the old contents or the new ones, never a part.
public enum AtomicFile {
    /// Writes a file: into a temporary file beside it, which then takes its place.
    ///
    /// A link is followed, an existing file's permissions are kept, and a device or pipe is written in place. When
    /// anything fails the old file is as it was and the temporary one is gone.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - replacing: whether a file with other contents may be replaced; one with the same contents is left alone.
    ///   - body: writes the contents.
    /// - Throws: ``FileError`` when the file cannot be written, or what `body` throws.
    public static func save(to path: String, replacing: Bool, _ body: (FileSink) throws -> Void) throws {
        try stage(path, replacing: replacing, body)?.commit()
    }

    /// Writes the temporary file of a file; `nil` when nothing is left to do, because the file has the contents.
    static func stage(
        _ path: String, replacing: Bool, _ body: (FileSink) throws -> Void
    ) throws -> StagedFile? {
        let target = try followLinks(path)
        var status = stat()
        guard stat(target, &status) == 0 else {
            if errno != ENOENT { throw FileError(path: path, operation: "write", code: errno) }
            return try writeTemporary(target, shownAs: path, mode: nil, body)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG where replacing:
            return try writeTemporary(target, shownAs: path, mode: status.st_mode & 0o7777, body)
        case S_IFREG: try compare(target, shownAs: path, body)
        case S_IFDIR: throw FileError(path: path, operation: "write", code: EISDIR)
        default: try writeInPlace(path, body)
        }
        return nil
    }

    private static func writeInPlace(_ path: String, _ body: (FileSink) throws -> Void) throws {
        let descriptor = try Descriptor(opening: path, O_WRONLY, to: "write")
        defer { descriptor.close() }
        try write(descriptor, body)
    }

    /// Writes to a descriptor that stays open, such as standard output.
    ///
    /// - Throws: ``FileError`` when it cannot be written, or what `body` throws.
    public static func write(toDescriptor number: Int32, _ body: (FileSink) throws -> Void) throws {
        try write(Descriptor(borrowing: number), body)
    }

    private static func write(_ descriptor: Descriptor, _ body: (FileSink) throws -> Void) throws {
        let sink = FileSink(descriptor)
        try body(sink)
        try sink.flush()
    }

    private static func writeTemporary(
        _ target: String, shownAs path: String, mode: mode_t?, _ body: (FileSink) throws -> Void
    ) throws -> StagedFile {
        let (directory, name) = split(target)
        let (file, temporary) = try createTemporary(in: directory, for: name, shownAs: path)
        do {
            defer { file.close() }
            try write(file, body)
            if let mode, fchmod(file.number, mode) != 0 {
                throw FileError(path: path, operation: "write", code: errno)
            }
            try file.synchronize()
        } catch {
            unlink(temporary)
            throw error
        }
        return StagedFile(path: path, target: target, directory: directory, temporary: temporary)
    }

    private static func createTemporary(
        in directory: String, for name: String, shownAs path: String
    ) throws -> (Descriptor, String) {
        // A file name has 255 bytes at most.
        let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        for attempt in 0..<100 {
            let temporary = "\(directory)/.\(stem).\(getpid())-\(attempt).tmp"
            let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if number >= 0 { return (Descriptor(number: number, path: path), temporary) }
            if errno != EEXIST, errno != EINTR { break }
        }
        throw FileError(path: path, operation: "write", code: errno)
    }

    /// Writes nothing: checks that the file has the contents already.
    private static func compare(_ target: String, shownAs path: String, _ body: (FileSink) throws -> Void) throws {
        let existing = try Descriptor(opening: target, O_RDONLY, to: "read")
        defer { existing.close() }
        let different = FileError(
            path: path, operation: "write", reason: "the file exists and has other contents; --force replaces it")
        var position = 0
        let sink = FileSink { bytes in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(bytes.count, 1 << 20), alignment: 16)
            defer { buffer.deallocate() }
            for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + buffer.count, bytes.count)])
                let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece.count])
                let count = try existing.read(at: position, into: part)
                if count != piece.count || !piece.hasSameBytes(as: UnsafeRawBufferPointer(part)) { throw different }
                position += count
            }
        }
        try body(sink)
        try sink.flush()
        if Int(try existing.status().st_size) != position { throw different }
    }

    /// The file that a path means in the end; it need not exist.
    private static func followLinks(_ path: String) throws -> String {
        var target = path
        for _ in 0..<40 {
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlink(target, &buffer, buffer.count)
            if count < 0 { return target }
            let link = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            target = link.hasPrefix("/") ? link : split(target).directory + "/" + link
        }
        throw FileError(path: path, operation: "write", code: ELOOP)
    }

    static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let directory = path[..<slash]
        return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
    }
}
