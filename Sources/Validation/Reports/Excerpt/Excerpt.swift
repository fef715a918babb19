import GraphIR

/// A node on one line, `Conv(x, w) -> y {pads=[1, 1]}`, and which part of it is at fault.
public struct Excerpt: Hashable, Sendable {
    /// The line.
    public let line: String
    /// The columns of the part, from 0; `nil` when it is the node as a whole.
    public let marked: Range<Int>?

    /// Writes a node of a model as a line.
    init(of node: Node, in model: Model, at location: Location) {
        let part = NodePart(at: location, of: node, in: model)
        var writer = ExcerptWriter(part: part, nameLimit: 60)
        writer.write(node, in: model)
        // Names are cut no more than the line needs.
        for limit in [40, 28] where writer.column > 110 {
            writer = ExcerptWriter(part: part, nameLimit: limit)
            writer.write(node, in: model)
        }
        (line, marked) = (writer.line, writer.marked)
    }

    /// The line that points to the part.
    public var caretLine: String? {
        marked.map { String(repeating: " ", count: $0.lowerBound) + String(repeating: "^", count: max(1, $0.count)) }
    }
}

/// Finds the nodes that findings speak of.
struct Excerpts {
    private let model: Model
    private let nodes: [GraphPath: [Node]]

    /// The nodes of a model's graphs.
    init(of model: Model) {
        self.model = model
        nodes = Dictionary(
            Scope.all(of: model).map { ($0.path, $0.nodes) }, uniquingKeysWith: { first, _ in first })
    }

    /// The node of a place.
    func excerpt(at location: Location) -> Excerpt? {
        guard let index = location.node?.id.index, let nodes = nodes[location.graph], nodes.indices.contains(index)
        else { return nil }
        return Excerpt(of: nodes[index], in: model, at: location)
    }
}
