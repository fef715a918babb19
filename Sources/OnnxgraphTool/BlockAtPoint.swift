import AttentionBlocks
import GraphIR
import Tracing
import Transforms
import Validation

/// A block with the settings that fit a place in a model.
struct BlockAtPoint {
    private let block: Block
    private let settings: [String]
    private let point: InsertionPoint

    /// A block whose numbers of channels are those of the place, unless they are given.
    init(_ block: Block, _ settings: [String], _ point: InsertionPoint) {
        let own = block.parameters.map(\.name).filter { name in
            ["channels", "out_channels"].contains(name) && !settings.contains { $0.hasPrefix(name + "=") }
        }
        self.block = block
        self.settings = settings + own.map { "\($0)=\(point.channels)" }
        self.point = point
    }

    /// The block's graph at the place.
    func trace(_ options: TraceOptions) throws -> Model {
        try block.trace(settings, sizes: [point.shape], options: options)
    }

    /// The operator set that a model's blocks are written in, which is its own.
    static func opset(of model: Model) throws -> Int64 {
        let range = "\(supportedOpsets.lowerBound) to \(supportedOpsets.upperBound)"
        guard let opset = model.opsetVersion else {
            throw Fault(description: "the model imports no ONNX operator set; blocks can be written in \(range)")
        }
        guard supportedOpsets.contains(opset) else {
            throw Fault(description: "the model uses opset \(opset); blocks can be written in \(range)")
        }
        return opset
    }

    /// Why a model cannot hold a block.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }
}

/// Compares what is wrong with a model before and after blocks are put in.
struct InsertionCheck {
    private let counts: [String: Int]

    init(of model: Model) {
        counts = Self.faults(in: model).reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
    }

    /// Refuses a model with faults that were not there before.
    func check(_ model: Model) throws {
        let faults = Self.faults(in: model)
        var left = counts
        let added = faults.filter { fault in
            left[fault.id, default: 0] -= 1
            return left[fault.id, default: 0] < 0
        }
        guard let first = added.first else { return }
        throw BlockAtPoint.Fault(
            description: "the model would have \(added.count) fault\(added.count == 1 ? "" : "s") more: \(first)")
    }

    private static func faults(in model: Model) -> [Diagnostic] {
        Validator().findings(in: model).filter { $0.severity == .error }
    }
}
