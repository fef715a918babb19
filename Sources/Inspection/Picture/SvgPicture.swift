import GraphIR

/// The SVG that Graphviz makes of a ``DotPicture``, without what differs between its versions, and with colours for the
/// dark.
public struct SvgPicture {
    /// The element `svg` with all that is in it.
    let element: String

    /// Takes over a drawing of a picture.
    public init(_ drawing: String, of picture: Picture) {
        let body = drawing.firstRange(of: "<svg").map { drawing[$0.lowerBound...] } ?? drawing[...]
        var result = ""
        for line in Self.withoutComments(body).split(separator: "\n") {
            let text = Self.title(within: line).map { Self.tooltip($0, picture) } ?? String(line)
            if !text.isEmpty { result += text + "\n" }
        }
        let font = " font-family=\"\(DotPicture.font)\""
        result = result.replacing(font, with: "")
        element = result.hasPrefix("<svg") ? "<svg\(font)" + result.dropFirst("<svg".count) : result
    }

    /// A file of its own.
    public var text: String {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        guard let end = element.firstIndex(of: ">") else { return declaration + element }
        let start = element[...end]
        return declaration + start + "\n<style>@media (prefers-color-scheme: dark) {\n\(Self.darkRules("")) }</style>"
            + element[element.index(after: end)...]
    }

    /// Rules that exchange each colour for its counterpart in the dark, below elements that a selector names.
    static func darkRules(_ selector: String) -> String {
        PicturePalette.all.map { color in
            "\(selector)[fill=\"\(color.light)\"]{fill:\(color.dark)}"
                + "\(selector)[stroke=\"\(color.light)\"]{stroke:\(color.dark)}"
        }.joined(separator: "\n")
    }

    private static func withoutComments(_ text: Substring) -> String {
        var (result, rest) = ("", text)
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "-->") else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// The text of a line that is a title.
    private static func title(within line: Substring) -> Substring? {
        guard line.hasPrefix("<title>"), line.hasSuffix("</title>") else { return nil }
        return line.dropFirst("<title>".count).dropLast("</title>".count)
    }

    /// What a browser shows for an element that Graphviz calls `n3` or `n3->n4`: the name in the model.
    private static func tooltip(_ name: Substring, _ picture: Picture) -> String {
        let parts = name.replacing("&#45;", with: "-").split(separator: ">")
        let nodes = parts.compactMap { part in Int(part.drop { $0 == "n" }.prefix(while: \.isNumber)) }
        guard nodes.count == 1, parts.count == 1, name.hasPrefix("n"), picture.nodes.indices.contains(nodes[0]) else {
            return ""
        }
        let node = picture.nodes[nodes[0]]
        let text = node.name.isEmpty ? node.title : node.name
        return "<title>\(Markup.escaped(text))</title>"
    }
}
