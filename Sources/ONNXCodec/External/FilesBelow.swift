#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Descriptor {
    /// Opens what a folder has under a name, which may not be a link.
    ///
    /// - Parameter name: bytes without a zero and without a slash.
    init(opening name: [UInt8], in folder: Descriptor, _ flags: Int32) throws(FileError) {
        let path = folder.path + "/" + String(decoding: name, as: UTF8.self)
        let terminated = (name + [0]).map { CChar(bitPattern: $0) }
        while true {
            let number = openat(folder.number, terminated, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
            if number >= 0 {
                self.init(number: number, path: path)
                return
            }
            let code = errno
            var status = stat()
            if code != EINTR, fstatat(folder.number, terminated, &status, AT_SYMLINK_NOFOLLOW) == 0,
                status.st_mode & S_IFMT == S_IFLNK
            {
                let reason = "a symbolic link, which is not followed"
                throw FileError(path: path, operation: "read", reason: reason, refusal: .symbolicLink)
            }
            if code != EINTR { throw FileError(path: path, operation: "read", code: code) }
        }
    }
}

extension FileBytes {
    /// Opens a file below a folder, component by component, so that no link leads out of the folder.
    ///
    /// A second link to the file is refused too: it may be the way to a file that its owner keeps elsewhere.
    convenience init(_ components: [[UInt8]], below folder: String) throws(FileError) {
        var current = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY, to: "read")
        for (index, component) in components.enumerated() {
            let folder = current
            defer { folder.close() }
            let isLast = index == components.count - 1
            current = try Descriptor(opening: component, in: folder, isLast ? O_RDONLY : O_RDONLY | O_DIRECTORY)
        }
        try self.init(owning: current, linkedOnce: true)
    }
}
