import FoundationEssentials

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A model to look at, or why there is none.
enum ModelPath: Hashable, Sendable {
    case file(String)
    /// A folder that has no models, or cannot be listed.
    case fault(String, reason: String)

    /// The files that arguments name: files as they are, and all models below folders, sorted, each once.
    static func all(_ arguments: [String]) -> [ModelPath] {
        var seen: Set<ModelPath> = []
        return arguments.flatMap { argument in
            isFolder(argument) ? models(below: argument) : [.file(argument)]
        }.filter { seen.insert($0).inserted }
    }

    private static func models(below folder: String) -> [ModelPath] {
        var found: [String] = []
        var folders = [folder]
        while let next = folders.popLast() {
            let names: [String]
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: next)
            } catch {
                return [.fault(next, reason: "the folder cannot be listed")]
            }
            // Names with a point are for tools: environments and caches have models of their own.
            for name in names where !name.hasPrefix(".") {
                let path = next == "." ? name : next.hasSuffix("/") ? next + name : "\(next)/\(name)"
                // A link to a folder could lead back up.
                if isFolder(path, followingLinks: false) {
                    folders.append(path)
                } else if name.hasSuffix(".onnx"), !isFolder(path) {
                    found.append(path)
                }
            }
        }
        if found.isEmpty { return [.fault(folder, reason: "no .onnx file in the folder")] }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .file($0) }
    }

    private static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }
}
