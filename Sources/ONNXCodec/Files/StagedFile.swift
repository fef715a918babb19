#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file whose new contents are on the disk under a temporary name.
struct StagedFile {
    /// The name under which messages speak of the file.
    let path: String
    let target: String
    let directory: String
    let temporary: String

    /// Puts the new contents in the place of the old ones.
    func commit() throws(FileError) {
        try Self.commit([self])
    }

    /// Puts the new contents of several files in the place of the old ones, in order and one right after the other.
    ///
    /// When one cannot be replaced, the ones after it keep their old contents.
    static func commit(_ files: [StagedFile]) throws(FileError) {
        for (index, file) in files.enumerated() where rename(file.temporary, file.target) != 0 {
            let code = errno
            for rest in files[index...] { rest.discard() }
            throw FileError(path: file.path, operation: "write", code: code)
        }
        var synchronized: Set<String> = []
        for file in files where synchronized.insert(file.directory).inserted {
            let folder = try Descriptor(opening: file.directory, O_RDONLY | O_DIRECTORY, to: "write")
            defer { folder.close() }
            try folder.synchronize()
        }
    }

    /// Removes the new contents.
    func discard() {
        unlink(temporary)
    }
}
