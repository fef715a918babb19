#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A path from the root, compared by its components; links are not followed.
struct AbsolutePath: Hashable, Sendable {
    private let components: [Substring]

    private init(components: [Substring]) {
        self.components = components
    }

    /// The absolute form of a path, which may be relative to the working directory.
    init(_ path: String) {
        let base = path.hasPrefix("/") ? "" : Self.workingDirectory
        var components: [Substring] = []
        for component in "\(base)/\(path)".split(separator: "/") where component != "." {
            if component == ".." { _ = components.popLast() } else { components.append(component) }
        }
        self.components = components
    }

    private static var workingDirectory: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }

    /// The path as text; the root is empty.
    var path: String { components.map { "/" + $0 }.joined() }

    /// The folder that holds it; the root holds itself.
    var parent: AbsolutePath { AbsolutePath(components: Array(components.dropLast())) }

    /// The path, and the folders above it up to the root.
    var andParents: [AbsolutePath] {
        (0...components.count).reversed().map { AbsolutePath(components: Array(components.prefix($0))) }
    }

    /// The path seen from a folder that holds it; as it is when that folder does not.
    func relative(to folder: AbsolutePath) -> String {
        guard components.starts(with: folder.components) else { return path }
        return components.dropFirst(folder.components.count).joined(separator: "/")
    }
}
