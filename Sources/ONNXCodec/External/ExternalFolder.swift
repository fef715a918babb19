#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A folder below which external data are.
struct ExternalFolder {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Where a way with a link on it leads: out of the folder, through a linked folder, or to a link at its end.
    func kindOfLink(at components: [[UInt8]]) -> ExternalDataError.Kind {
        let way = components.map { String(decoding: $0, as: UTF8.self) }
        var status = stat()
        let end = ([path] + way).joined(separator: "/")
        if lstat(end, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { return .symbolicLink }
        guard let root = Self.resolved(path), let target = Self.resolved(end) else { return .missingFile }
        return target.starts(with: root + (root.last == Self.slash ? [] : [Self.slash])) ? .linkedFolder : .outside
    }

    private static let slash = CChar(bitPattern: UInt8(ascii: "/"))

    /// A path without links, as bytes; `nil` when there is nothing.
    private static func resolved(_ path: String) -> [CChar]? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved)))
    }
}
