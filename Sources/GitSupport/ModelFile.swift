public import GraphIR
import Inspection
import ONNXCodec

/// A file as git hands it to its helpers: a model, or something else in its place.
///
/// No other file is opened: what a model keeps beside it is not beside the copies that git makes.
public struct ModelFile {
    /// What can be in the place of a model.
    public enum Content {
        /// A model.
        case model(Model)
        /// Nothing: the file is on the other side only.
        case absent
        /// Something else, described in lines.
        case other([String])
    }

    /// What the file holds.
    public let content: Content
    /// The file itself; `nil` when there is none, or when it cannot be opened.
    private let file: FileBytes?

    /// Reads a file; what cannot be read is described.
    public init(path: String) {
        if path == "/dev/null" {
            (content, file) = (.absent, nil)
            return
        }
        do {
            let file = try FileBytes(path: path)
            (content, self.file) = (Self.content(of: file), file)
        } catch {
            (content, file) = (Self.unreadable(error), nil)
        }
    }

    /// How large the file is, and a digest of it, for which all of it is read; `nil` when there is no file.
    func size() throws -> String? {
        try file.map { "\($0.count) bytes, digest \(try ContentDigest.text(of: Bytes(whole: $0)))" }
    }

    /// What is said of a file that cannot be read.
    static func unreadable(_ error: any Error) -> Content { .other(["cannot read it: \(reason(error))"]) }

    private static func content(of file: FileBytes) -> Content {
        do {
            if let pointer = try LFSPointer.lines(of: file) {
                return .other(["a Git LFS pointer, the model is not here; 'git lfs pull' gets it"] + pointer)
            }
            return .model(try ModelReader.read(file))
        } catch {
            return .other(["no model can be read: \(Self.reason(error))"])
        }
    }

    /// What went wrong, without the path: git makes up another one each time.
    private static func reason(_ error: any Error) -> String {
        (error as? FileError)?.reason ?? "\(error)".printable(limit: 4000)
    }
}
