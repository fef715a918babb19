import ArgumentParser
import GraphIR
import Transforms

/// Which part of a model is asked for.
struct PartArguments: ParsableArguments {
    @Option(
        name: .customLong("select"),
        help: ArgumentHelp(
            "Only nodes whose name, operator or output fits; * and ? stand for any bytes and one. Repeatable.",
            valueName: "pattern"))
    var patterns: [String] = []

    @Option(
        help: ArgumentHelp("Only the node of a name, or that writes a value, and its neighbours.", valueName: "node"))
    var around: String?

    @Option(help: ArgumentHelp("How far the neighbours of --around may be, along values. (default: 1)", valueName: "n"))
    var hops: Int?

    func validate() throws {
        if !patterns.isEmpty && around != nil { throw ValidationError("Give --select or --around, not both.") }
        if hops != nil && around == nil { throw ValidationError("--hops goes with --around.") }
        if let hops, hops < 0 { throw ValidationError("--hops must be at least 0.") }
    }

    /// The part of a model that was asked for; the whole when nothing was.
    func part(of model: Model) throws -> Model {
        try selection(in: model).map { Extraction(of: model, keeping: $0).model } ?? model
    }

    private func selection(in model: Model) throws -> NodeSelection? {
        if let around {
            let start = NodeSelection(of: model, named: ByteString(around))
            if start.nodes.isEmpty {
                throw Nothing(message: "no node is named '\(around)' or writes a value of that name")
            }
            return model.graph.map { start.widened(by: hops ?? 1, in: $0) }
        }
        if patterns.isEmpty { return nil }
        let selection = NodeSelection(of: model, matching: patterns.map { ByteString($0) })
        if selection.nodes.isEmpty {
            throw Nothing(message: "no node fits \(patterns.map { "'\($0)'" }.joined(separator: ", "))")
        }
        return selection
    }

    /// Nothing of the model is what was asked for.
    private struct Nothing: Error, CustomStringConvertible {
        let message: String

        var description: String { message.printable(limit: 4000) }
    }
}
