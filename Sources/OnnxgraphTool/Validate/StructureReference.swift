import GraphIR
import Inspection
import ONNXCodec
import Validation

/// A model whose structure others must have.
struct StructureReference: Sendable {
    /// Why it cannot be used.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private let path: String
    private let model: Model

    /// Reads the model at a path that is relative to a folder.
    init(_ path: String, in folder: AbsolutePath) throws(Fault) {
        self.path = path
        do {
            model = try ModelReader.read(path: path.hasPrefix("/") ? path : "\(folder.path)/\(path)")
        } catch {
            throw Fault(description: error is DecodeError ? "\(path.printable()): \(error)" : "\(error)")
        }
    }

    /// How a model differs from it; `nil` when the structure is the same.
    func difference(of other: Model) -> Diagnostic? {
        let options = DiffOptions(ignored: [.weights, .names, .metadata, .opset])
        guard let diff = try? GraphDiff(from: model, to: other, options: options), !diff.isEqual else { return nil }
        let summary = diff.summary
        let counts = [
            ("added", summary.added), ("removed", summary.removed), ("changed", summary.changed),
            ("rewired", summary.rewired), ("moved", summary.moved),
            ("inputs or outputs changed", diff.interface.count { $0.kind != .renamed }),
        ]
        let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        return Diagnostic(
            Rule.policyStructure.id,
            "expected the structure of \(path.printable()), found \(parts.joined(separator: ", "))", at: .model,
            hint: "onnxgraph diff \(path.printable()) shows what differs")
    }
}
