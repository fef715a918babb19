import Operators

/// A picture as a Mermaid flowchart, which GitHub draws.
public struct MermaidPicture {
    private let picture: Picture
    private let direction: PictureDirection
    private let tree: ClusterTree

    /// The text of a picture whose lines lead somewhere.
    public init(_ picture: Picture, direction: PictureDirection = .down) {
        self.picture = picture
        self.direction = direction
        tree = ClusterTree(picture)
    }

    /// The flowchart.
    public var text: String {
        let heading = "flowchart " + (direction == .down ? "TD" : "LR")
        let nothing = picture.nodes.isEmpty ? ["    none[\"no nodes\"]"] : []
        let lines = [heading] + nothing + cluster(nil, depth: 1) + picture.edges.map(edge) + classes
        return lines.joined(separator: "\n") + "\n"
    }

    /// What Mermaid, as GitHub runs it, will not draw: more than 500 lines, or more than 50,000 characters.
    public var limitNote: String? {
        if picture.edges.count > 500 {
            return "Mermaid draws at most 500 edges unless it is told otherwise, found \(picture.edges.count)"
        }
        let count = text.count
        return count > 50000
            ? "Mermaid reads at most 50000 characters unless it is told otherwise, found \(count)" : nil
    }

    private func cluster(_ index: Int?, depth: Int) -> [String] {
        let indent = String(repeating: "    ", count: depth)
        var lines = tree.nodes[index, default: []].map { indent + node($0) }
        for inner in tree.clusters[index, default: []] {
            let content = cluster(inner, depth: depth + 1)
            // A frame without nodes would be drawn as a node.
            if content.isEmpty { continue }
            let title = Markup.mermaid(LabelLines.tail(picture.clusters[inner].title, limit: 48))
            lines += ["\(indent)subgraph c\(inner)[\"\(title.isEmpty ? " " : title)\"]"] + content + ["\(indent)end"]
        }
        return lines
    }

    private func node(_ index: Int) -> String {
        let node = picture.nodes[index]
        let title = node.caption.isEmpty ? node.title : "\(node.title) · \(node.caption)"
        let text = ([title.isEmpty ? " " : title] + node.lines).map(Markup.mermaid).joined(separator: "<br/>")
        return switch node.kind {
        case .operation: "n\(index)[\"\(text)\"]:::\(node.family)"
        case .module: "n\(index)[[\"\(text)\"]]:::module"
        case .input, .output, .constant, .undefined: "n\(index)([\"\(text)\"]):::terminal"
        }
    }

    private func edge(_ edge: Picture.Edge) -> String {
        let arrow = edge.isResult ? "-.->" : "-->"
        let label = edge.label.isEmpty ? "" : "|\"\(Markup.mermaid(edge.label))\"|"
        return "    n\(edge.source) \(arrow)\(label) n\(edge.target)"
    }

    private var classes: [String] {
        let families = OpFamily.allCases.map { family in
            let colors = PicturePalette.colors(of: family)
            return "    classDef \(family) fill:\(colors.fill.light),stroke:\(colors.border.light),"
                + "color:\(colors.text.light)"
        }
        let plain = ["terminal", "module"].map { name in
            "    classDef \(name) fill:\(PicturePalette.body.light),stroke:\(PicturePalette.line.light),"
                + "color:\(PicturePalette.ink.light)"
        }
        return families + plain
    }
}
