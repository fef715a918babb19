import ONNXCodec

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The files that a comparison is about: two, or those of the same name in two folders.
struct DiffPairs {
    /// The files to compare.
    let both: [(a: String, b: String)]
    /// Files of the first folder without a namesake.
    let onlyInFirst: [String]
    /// Files of the second folder without a namesake.
    let onlyInSecond: [String]
    /// Whether folders were given.
    let areFolders: Bool

    init(_ first: String, _ second: String) throws {
        let isFolder = (Self.isFolder(first), Self.isFolder(second))
        if isFolder.0 != isFolder.1 {
            let (folder, file) = isFolder.0 ? (first, second) : (second, first)
            throw DiffError(description: "\(folder) is a folder and \(file) is not: expected two models or two folders")
        }
        areFolders = isFolder.0
        guard areFolders else {
            (both, onlyInFirst, onlyInSecond) = ([(first, second)], [], [])
            return
        }
        let names = (try Self.models(in: first), try Self.models(in: second))
        let known = (Set(names.0), Set(names.1))
        func path(_ folder: String, _ name: String) -> String { (folder.hasSuffix("/") ? folder : folder + "/") + name }
        both = names.0.filter(known.1.contains).map { (path(first, $0), path(second, $0)) }
        onlyInFirst = names.0.filter { !known.1.contains($0) }.map { path(first, $0) }
        onlyInSecond = names.1.filter { !known.0.contains($0) }.map { path(second, $0) }
        if names.0.isEmpty && names.1.isEmpty {
            throw DiffError(description: "\(first) and \(second): expected files that end in .onnx, found none")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names of a folder's models, in order.
    private static func models(in folder: String) throws -> [String] {
        guard let directory = opendir(folder) else {
            throw FileError(path: folder, operation: "read", reason: String(cString: strerror(errno)))
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".onnx") { names.append(name) }
        }
        return names.sorted()
    }
}
