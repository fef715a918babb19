import GraphIR
import Operators

/// A picture as one HTML page that needs nothing else: to move about in, to search, and to look at single nodes.
public struct PicturePage {
    private let picture: Picture
    private let drawing: SvgPicture
    private let title: String

    /// A page about a picture.
    ///
    /// - Parameters:
    ///   - picture: the picture.
    ///   - drawing: its drawing.
    ///   - title: what the model is called.
    public init(_ picture: Picture, drawing: SvgPicture, title: String) {
        self.picture = picture
        self.drawing = drawing
        self.title = printable(title)
    }

    /// The page.
    ///
    /// - Throws: what the encoder of the page's data throws.
    public func text() throws -> String {
        let count = picture.nodes.count { $0.kind == .operation || $0.kind == .module }
        let body = """
            <header>
            <h1>\(Markup.escaped(title))</h1>
            <p>\(counted(count, "node"))</p>
            \(Self.tools)
            </header>
            <main id="graph" tabindex="0" role="application" aria-label="the graph">
            <div id="paper">\(drawing.element)</div>
            </main>
            <aside id="node" aria-live="polite"></aside>
            \(Self.keys)
            """
        return try PageBase.page(
            title: title, style: PicturePageStyle.text, body: body, data: PicturePageData(picture),
            scripts: [PicturePageView.text, PicturePageEvents.text])
    }

    private static let tools = """
        <div class="tools">
        <input type="search" id="search" placeholder="search: op, name, value" aria-label="search">
        <span id="found" aria-live="polite"></span>
        <button id="out" title="smaller (-)">−</button><button id="fit" title="all of it (0)">fit</button>
        <button id="in" title="larger (+)">+</button>
        <button id="theme" title="light or dark">◐</button><button id="help" title="keys (?)">?</button>
        </div>
        """

    private static let keys = """
        <dialog id="keys" aria-label="keys"><form method="dialog"><strong>Keys</strong><dl>
        <dt><kbd>/</kbd></dt><dd>search; Enter goes to the next node that fits, Shift and Enter to the one before</dd>
        <dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>to what the node reads, to what reads it; without a node, move</dd>
        <dt><kbd>←</kbd> <kbd>→</kbd></dt><dd>to the node beside it</dd>
        <dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next, previous node</dd>
        <dt><kbd>+</kbd> <kbd>-</kbd> <kbd>0</kbd></dt><dd>larger, smaller, all of it; also with the wheel and Ctrl</dd>
        <dt><kbd>Esc</kbd></dt><dd>leave the search, then the node</dd>
        </dl><button>close</button></form></dialog>
        """
}

/// What the page's script knows of the picture.
struct PicturePageData: Encodable {
    let nodes: [Node]
    let edges: [Edge]

    struct Node: Encodable {
        let kind: String
        let op: String
        let name: String
        let family: String
        /// The frames around it, innermost first.
        let frames: [String]
        let facts: [Picture.Fact]
    }

    struct Edge: Encodable {
        let source: Int
        let target: Int
        let value: String
    }

    init(_ picture: Picture) {
        nodes = picture.nodes.map { node in
            Node(
                kind: node.kind.rawValue, op: node.title, name: node.name, family: node.family.rawValue,
                frames: Self.frames(around: node, picture), facts: node.facts)
        }
        edges = picture.edges.map { Edge(source: $0.source, target: $0.target, value: $0.value) }
    }

    private static func frames(around node: Picture.Node, _ picture: Picture) -> [String] {
        var (titles, next): ([String], Int?) = ([], node.cluster)
        while let cluster = next {
            titles.append(picture.clusters[cluster].title)
            next = picture.clusters[cluster].parent
        }
        return titles
    }
}
