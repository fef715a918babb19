import Operators

/// A picture in the language of Graphviz.
public struct DotPicture {
    private let picture: Picture
    private let direction: PictureDirection
    private let tree: ClusterTree
    static let font = "Helvetica,Arial,sans-serif"

    /// The text of a picture whose lines lead somewhere.
    public init(_ picture: Picture, direction: PictureDirection = .down) {
        self.picture = picture
        self.direction = direction
        tree = ClusterTree(picture)
    }

    /// The graph.
    ///
    /// Nodes are called `n0`, `n1` and so on in the order of the picture, and lines have the ids `e0`, `e1` and so on.
    public var text: String {
        let lines = header + cluster(nil, depth: 1) + picture.edges.enumerated().map(edge) + ["}"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// How many nodes or lines make a picture for which Graphviz would take minutes if it did its best.
    private static let largeCount = 600

    private var isLarge: Bool { max(picture.nodes.count, picture.edges.count) > Self.largeCount }

    private var header: [String] {
        let effort = isLarge ? ", nslimit=0.2, nslimit1=0.2" : ""
        let rank = direction == .down ? "TB" : "LR"
        return [
            "digraph {",
            "    graph [rankdir=\(rank), bgcolor=\"\(PicturePalette.ground.light)\", nodesep=0.25, ranksep=\(isLarge ? 0.45 : 0.3), pad=0.15\(effort),"
                + " fontname=\"\(Self.font)\", fontsize=10]",
            "    node [shape=box, style=\"rounded,filled\", margin=\"0.09,0.05\", height=0.28, width=0.5, penwidth=1.2,"
                + " fontname=\"\(Self.font)\", fontsize=12]",
            "    edge [color=\"\(PicturePalette.line.light)\", fontcolor=\"\(PicturePalette.faint.light)\", arrowsize=0.6,"
                + " fontname=\"\(Self.font)\", fontsize=9]",
        ]
    }

    /// The nodes and frames within a frame.
    private func cluster(_ index: Int?, depth: Int) -> [String] {
        let indent = String(repeating: "    ", count: depth)
        var lines = tree.nodes[index, default: []].map { indent + node($0) }
        for inner in tree.clusters[index, default: []] {
            let frame = picture.clusters[inner]
            let dashes = frame.kind == .module ? "" : ",dashed"
            lines += [
                "\(indent)subgraph cluster_\(inner) {",
                "\(indent)    graph [label=<\(Markup.escaped(LabelLines.tail(frame.title, limit: 48)))>, labeljust=l, style=\"rounded,filled\(dashes)\","
                    + " margin=10, color=\"\(PicturePalette.frame.light)\","
                    + " fillcolor=\"\(PicturePalette.frameGround.light)\","
                    + " fontcolor=\"\(PicturePalette.faint.light)\"]",
            ]
            lines += cluster(inner, depth: depth + 1) + ["\(indent)}"]
        }
        return lines
    }

    private func node(_ index: Int) -> String {
        let node = picture.nodes[index]
        let start = "n\(index) [id=n\(index), label=<\(label(node))>"
        switch node.kind {
        case .operation: return start + operationStyle(node) + "]"
        case .module:
            return start + ", peripheries=2, color=\"\(PicturePalette.line.light)\","
                + " fillcolor=\"\(PicturePalette.body.light)\"]"
        case .input, .output, .constant, .undefined:
            let dashes = node.kind == .undefined ? ", style=\"rounded,filled,dashed\"" : ""
            return start + ", penwidth=1, color=\"\(PicturePalette.line.light)\","
                + " fillcolor=\"\(PicturePalette.body.light)\"\(dashes)]"
        }
    }

    private func operationStyle(_ node: Picture.Node) -> String {
        let colors = PicturePalette.colors(of: node.family)
        let fill = node.lines.isEmpty ? colors.fill : PicturePalette.body
        let margin = node.lines.isEmpty ? "" : ", margin=\"0.03,0.03\""
        return ", color=\"\(colors.border.light)\", fillcolor=\"\(fill.light)\"" + margin
    }

    /// The title, on its family's colour, and under it the lines.
    private func label(_ node: Picture.Node) -> String {
        let isOperation = node.kind == .operation
        let color = isOperation ? PicturePalette.colors(of: node.family).text : PicturePalette.ink
        let caption = node.caption.isEmpty ? "" : " <FONT POINT-SIZE=\"9\">\(Markup.escaped(node.caption))</FONT>"
        let name = node.title.isEmpty ? " " : Markup.escaped(node.title)
        let title =
            "<FONT COLOR=\"\(color.light)\">" + (isOperation || node.kind == .module ? "<B>\(name)</B>" : name)
            + "\(caption)</FONT>"
        if node.lines.isEmpty { return title }
        let fill =
            isOperation
            ? " HEIGHT=\"21\" VALIGN=\"BOTTOM\" STYLE=\"ROUNDED\" BGCOLOR=\"\(PicturePalette.colors(of: node.family).fill.light)\""
            : ""
        let rows = node.lines.map { line in
            "<TR><TD><FONT POINT-SIZE=\"10\" COLOR=\"\(PicturePalette.ink.light)\">\(Markup.escaped(line))</FONT></TD></TR>"
        }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\" CELLPADDING=\"2\">"
            + "<TR><TD\(fill)>\(title)</TD></TR>\(rows.joined())</TABLE>"
    }

    private func edge(_ index: Int, _ edge: Picture.Edge) -> String {
        var parts = ["id=e\(index)"]
        // Labels beside the lines would be nodes of the layout.
        let place = isLarge ? "taillabel" : "label"
        if !edge.label.isEmpty { parts.append("\(place)=<&#160;\(Markup.escaped(edge.label))>") }
        if edge.isResult { parts.append("style=dashed, color=\"\(PicturePalette.result.light)\"") }
        return "    n\(edge.source) -> n\(edge.target) [\(parts.joined(separator: ", "))]"
    }
}
