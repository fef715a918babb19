#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where the external data of a model are written.
struct DataFilePath {
    /// The name within the model's folder.
    let name: String
    let path: String

    /// The file of a name beside a model; without a name, the model's own with `.data` after it.
    ///
    /// - Throws: ``FileError`` when the name is no plain name, or the model is no file that another could be beside.
    init(beside model: String, named name: String?) throws(FileError) {
        let modelName = AtomicFile.split(model).name
        self.name = name ?? modelName + ".data"
        path = String(Substring(model.utf8.dropLast(modelName.utf8.count))) + self.name
        let bytes = self.name.utf8
        let isPlain = !bytes.isEmpty && !bytes.contains(0) && !bytes.contains(UInt8(ascii: "/"))
        if !isPlain || self.name == "." || self.name == ".." {
            throw FileError(
                path: self.name, operation: "write", reason: "external data need a file name without a folder")
        }
        if bytes.elementsEqual(modelName.utf8) {
            throw FileError(path: path, operation: "write", reason: "external data need a file of their own")
        }
        var status = stat()
        if stat(model, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            let reason = status.st_mode & S_IFMT == S_IFDIR ? String(cString: strerror(EISDIR)) : "not a regular file"
            throw FileError(path: model, operation: "write external data", reason: reason)
        }
    }
}
