import Graphviz
import Inspection

/// A picture on its way to a file.
struct Rendering {
    let picture: Picture
    let format: RenderFormat
    let direction: PictureDirection
    /// How long Graphviz may take, in seconds.
    let timeLimit: Int
    /// What the model is called.
    let title: String

    /// The bytes of the file.
    func bytes() throws -> [UInt8] {
        switch format {
        case .dot: return Array(dot.utf8)
        case .mermaid:
            let mermaid = MermaidPicture(picture, direction: direction)
            if let note = mermaid.limitNote { Console.note("note: \(note)") }
            return Array(mermaid.text.utf8)
        case .svg: return Array(try svg().text.utf8)
        case .html: return Array(try PicturePage(picture, drawing: try svg(), title: title).text().utf8)
        case .png: return try drawing(.png)
        case .pdf: return try drawing(.pdf)
        }
    }

    private var dot: String { DotPicture(picture, direction: direction).text }

    private func svg() throws -> SvgPicture {
        SvgPicture(String(decoding: try drawing(.svg), as: UTF8.self), of: picture)
    }

    private func drawing(_ form: Graphviz.Format) throws -> [UInt8] {
        do {
            return try Graphviz().layOut(dot, as: form, within: timeLimit)
        } catch .tooSlow(let seconds) {
            throw RenderError.tooSlow(nodes: picture.nodes.count, seconds: seconds)
        }
    }
}

/// Why a model is not drawn.
enum RenderError: Error, CustomStringConvertible {
    /// The layout would take too long to wait for.
    case tooLarge(nodes: Int, limit: Int)
    /// The layout took too long.
    case tooSlow(nodes: Int, seconds: Int)

    var description: String {
        switch self {
        case .tooLarge(let nodes, let limit):
            "the picture has \(nodes) nodes, and at most \(limit) are laid out: \(Self.advice)"
        case .tooSlow(let nodes, let seconds):
            """
            Graphviz has not laid out \(nodes) nodes within \(seconds) s: \(Self.advice), or give it longer with \
            --time-limit
            """
        }
    }

    private static let advice = """
        draw modules as one node with --collapse DEPTH, or a part with --around NODE --hops N or --select PATTERN
        """
}
