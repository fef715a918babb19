import GraphIR
import ONNXCodec
import ONNXText

/// A model in the text syntax; files are told by their names.
enum TextFile {
    /// Why a file holds no model.
    struct Fault: Error, CustomStringConvertible {
        let path: String
        let error: TextError

        var description: String { "\(path.printable(limit: 4000)): \(error)" }
    }

    /// Whether a file is meant to hold text.
    static func isNamed(_ path: String) -> Bool { path.hasSuffix(".onnxtxt") }

    /// Reads an open file; the path is what messages call it.
    static func read(_ file: FileBytes, path: String) throws -> Model {
        let bytes = try Bytes(whole: file).copy()
        do throws(TextError) {
            return try TextParser.model(from: bytes)
        } catch {
            throw Fault(path: path, error: error)
        }
    }
}
