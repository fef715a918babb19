import GraphIR
import ONNXCodec

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The file of git attributes of a repository, or of a user.
struct AttributesFile {
    let path: String
    /// What messages call it.
    let name: String
    /// Whether its folder is made, and removed, with it.
    let ownsFolder: Bool

    /// The file that is meant.
    init(_ scope: GitSetup.Scope, _ git: Git) throws(GitError) {
        switch scope {
        case .local:
            guard let root = try Self.workingTree(git) else { throw .noRepository }
            (path, name, ownsFolder) = ("\(root)/.gitattributes", ".gitattributes", false)
        case .global:
            if let path = try git.answer(["config", "--global", "--type=path", "--get", "core.attributesFile"]) {
                (self.path, name, ownsFolder) = (path, path, false)
            } else {
                path = "\(Self.configurationFolder)/git/attributes"
                (name, ownsFolder) = (path, true)
            }
        }
    }

    /// The root of the working tree; `nil` outside of one.
    private static func workingTree(_ git: Git) throws(GitError) -> String? {
        do throws(GitError) {
            return try git.answer(["rev-parse", "--show-toplevel"])
        } catch {
            if case .refused(_, let message) = error, message.contains("dubious ownership") { throw error }
            return nil
        }
    }

    /// Where programs keep their settings, source: the XDG Base Directory Specification.
    private static var configurationFolder: String {
        func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
        let folder = variable("XDG_CONFIG_HOME")
        return folder.isEmpty ? "\(variable("HOME"))/.config" : folder
    }

    /// Changes the text of the file; `nil` leaves it alone.
    ///
    /// - Returns: whether it has been changed.
    func change(_ body: (AttributesText) -> [UInt8]?) throws -> Bool {
        guard let bytes = body(AttributesText(bytes: try contents())) else { return false }
        if bytes.isEmpty {
            try remove()
        } else {
            if ownsFolder { makeFolders() }
            try AtomicFile.save(to: path, replacing: true) { sink in
                try bytes.withUnsafeBytes { try sink.write($0) }
            }
        }
        return true
    }

    private func contents() throws -> [UInt8] {
        if access(path, F_OK) != 0 { return [] }
        let file = try FileBytes(path: path)
        return try Bytes(whole: file).copy()
    }

    private func remove() throws {
        if unlink(path) != 0 {
            throw FileError(path: path, operation: "remove", reason: String(cString: strerror(errno)))
        }
        // It fails when other files are in it.
        if ownsFolder { rmdir(folder) }
    }

    private var folder: String { String(path.dropLast("/attributes".count)) }

    private func makeFolders() {
        mkdir(String(folder.dropLast("/git".count)), 0o777)
        mkdir(folder, 0o777)
    }
}
