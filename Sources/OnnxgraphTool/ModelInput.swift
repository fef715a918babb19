import ArgumentParser
import GraphIR
import ONNXCodec

/// Where a command looks for external data.
struct ExternalDataArguments: ParsableArguments, Sendable {
    @Flag(help: "Open no file but the model: what it keeps in other files stays there.")
    var noExternal = false

    @Option(
        help: ArgumentHelp("Folder with the external data. (default: the model's)", valueName: "folder"),
        completion: .directory)
    var externalRoot: String?

    func validate() throws {
        if noExternal && externalRoot != nil {
            throw ValidationError("Give --no-external or --external-root, not both.")
        }
        if externalRoot == "" { throw ValidationError("The name of the folder with external data is empty.") }
    }

    /// What may be opened.
    var policy: ExternalDataPolicy {
        noExternal ? .none : externalRoot.map { .folder($0) } ?? .beside
    }

    /// Reads a model; `-` is standard input.
    func read(_ path: String) throws -> StoredModel { try readSized(path).model }

    /// Reads a model and tells the size of its file in bytes; `-` is standard input, which has none.
    func readSized(_ path: String) throws -> (model: StoredModel, byteCount: Int?) {
        let (model, byteCount) = try ModelInput.readSized(path)
        let files = ExternalDataFiles(of: path == "-" ? nil : path, policy: policy)
        return (StoredModel(model, externalData: files), byteCount)
    }
}

/// A model of which nothing but the file itself is read.
enum ModelInput {
    /// Reads a file, in binary form or as text; `-` is standard input.
    static func read(_ path: String) throws -> Model { try readSized(path).model }

    /// Reads a file and tells its size in bytes; standard input has none.
    static func readSized(_ path: String) throws -> (model: Model, byteCount: Int?) {
        if path == "-" { return (try ModelReader.read(descriptor: 0), nil) }
        let file = try FileBytes(path: path)
        return (TextFile.isNamed(path) ? try TextFile.read(file, path: path) : try ModelReader.read(file), file.count)
    }
}
