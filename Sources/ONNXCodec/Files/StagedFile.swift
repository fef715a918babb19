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
        if rename(temporary, target) != 0 {
            let code = errno
            discard()
            throw FileError(path: path, operation: "write", code: code)
        }
        let folder = try Descriptor(opening: directory, O_RDONLY | O_DIRECTORY, to: "write")
        defer { folder.close() }
        try folder.synchronize()
    }

    /// Removes the new contents.
    func discard() {
        unlink(temporary)
    }
}
