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
    /// How large it is, and a digest of it; empty when it cannot be read.
    let size: String

    /// Reads a file; what cannot be read is described.
    public init(path: String) {
        if path == "/dev/null" {
            (content, size) = (.absent, "")
            return
        }
        do {
            let file = try FileBytes(path: path)
            let digest = try ContentDigest.text(of: Bytes(file, range: 0..<file.count))
            size = "\(file.count) bytes, digest \(digest)"
            content = Self.content(of: file)
        } catch {
            size = ""
            content = .other(["cannot read it: \(Self.reason(error))"])
        }
    }

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
