import GraphIR
import Inspection
import ONNXText

/// A model's file as lines that git can compare, one a node: the text syntax, with digests in place of large weights.
public struct TextConversion {
    /// The most elements of a tensor that are written out.
    private static let elisionThreshold = 16

    private let content: ModelFile.Content
    private let size: String?

    /// The text of a file, whatever it holds.
    public init(of file: ModelFile) {
        do {
            (content, size) = (file.content, try file.size())
        } catch {
            (content, size) = (ModelFile.unreadable(error), nil)
        }
    }

    /// Hands the text on line by line.
    ///
    /// The last line names the size of the file and a digest of it, so that every change is a change of the text. What
    /// is no model is described in comments.
    ///
    /// - Throws: what `emit` throws, or the file when it becomes shorter.
    public func write(to emit: (String) throws -> Void) throws {
        switch content {
        case .model(let model):
            try withoutActuallyEscaping(emit) { emit in
                var lines = PrintableLines(emit)
                try Self.printer.write(model) { try lines.write($0) }
                try lines.finish()
            }
            let omissions = TextPrinter.omissions(of: model)
            if !omissions.isEmpty { try emit("# not in this text: \(omissions.joined(separator: ", "))\n") }
        case .absent: return
        case .other(let lines): for line in lines { try emit("# \(line)\n") }
        }
        if let size { try emit("# \(size)\n") }
    }

    private static var printer: TextPrinter {
        var printer = TextPrinter(elisionThreshold: elisionThreshold)
        printer.isLineByLine = true
        printer.digest = { try ContentDigest.text(of: $0) }
        return printer
    }
}
