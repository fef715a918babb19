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

    /// Reads a file.
    static func read(_ path: String) throws -> Model {
        let file = try FileBytes(path: path)
        let bytes = try Bytes(file, range: 0..<file.count).copy()
        do throws(TextError) {
            return try TextParser.model(from: bytes)
        } catch {
            throw Fault(path: path, error: error)
        }
    }
}
