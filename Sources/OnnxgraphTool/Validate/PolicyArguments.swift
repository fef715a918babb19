import ArgumentParser
import GraphIR
import ONNXCodec
import PolicyFile
import Validation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where a command finds what a project demands of its models.
struct PolicyArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Policy file. (default: .onnxgraph.yml here or above, up to the root of the repository)",
            valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var policy: String?

    @Flag(help: "Look for no policy file.")
    var noPolicy = false

    func validate() throws {
        if policy != nil && noPolicy { throw ValidationError("Give --policy or --no-policy, not both.") }
    }

    /// The policy; `nil` when there is none.
    func read() throws -> FoundPolicy? {
        if noPolicy { return nil }
        guard let path = policy ?? Self.find() else { return nil }
        do {
            return try FoundPolicy(PolicyFile(yaml: Self.text(of: path)), in: AbsolutePath(path).parent)
        } catch let error as PolicyFileError {
            throw FoundPolicy.Fault(description: "\(path.printable()): \(error)")
        } catch let error as StructureReference.Fault {
            throw FoundPolicy.Fault(description: "\(path.printable()): same-structure-as: \(error)")
        }
    }

    private static func text(of path: String) throws -> String {
        let bytes = try FileBytes(path: path)
        // No person writes a file of this size; it is named by mistake.
        if bytes.count > 1 << 20 { throw PolicyFileError(line: nil, reason: "the file is larger than 1 MiB") }
        let content = try Bytes(whole: bytes).copy()
        guard let text = String(validating: content, as: UTF8.self) else {
            throw PolicyFileError(line: nil, reason: "the file is not UTF-8")
        }
        return text
    }

    /// The file in the working directory, or in the next above it within its repository.
    private static func find() -> String? {
        let name = ".onnxgraph.yml"
        var found: String?
        for folder in AbsolutePath(".").andParents {
            if found == nil, exists(folder.path + "/" + name) { found = folder.path + "/" + name }
            if exists(folder.path + "/.git") { return found }
        }
        // Outside of a repository, what lies above belongs to somebody else.
        return exists(name) ? name : nil
    }

    private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// A policy, and the folder that its paths are relative to.
struct FoundPolicy: Sendable {
    /// Why a policy file cannot be used, with its name.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    let file: PolicyFile
    let folder: AbsolutePath
    /// The models whose structure others must have, by their paths in the file.
    private let structures: [String: StructureReference]

    init(_ file: PolicyFile, in folder: AbsolutePath) throws(StructureReference.Fault) {
        self.file = file
        self.folder = folder
        var structures: [String: StructureReference] = [:]
        for path in file.structures { structures[path] = try StructureReference(path, in: folder) }
        self.structures = structures
    }

    /// The model whose structure a model must have; `nil` when there is none.
    func structure(for path: String) -> StructureReference? {
        file.structure(for: AbsolutePath(path).relative(to: folder)).flatMap { structures[$0] }
    }

    /// Which rules are applied to a model.
    func selection(for path: String, with arguments: RuleSelection) -> RuleSelection {
        file.selection(for: AbsolutePath(path).relative(to: folder), with: arguments)
    }
}
