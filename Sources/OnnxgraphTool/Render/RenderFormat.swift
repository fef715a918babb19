import ArgumentParser
import Graphviz

/// How a picture is written.
enum RenderFormat: String, ExpressibleByArgument, CaseIterable {
    case svg, png, pdf, dot, mermaid, html

    /// The format of a file by its name; `nil` when the name says nothing.
    init?(path: String) {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "svg": self = .svg
        case "png": self = .png
        case "pdf": self = .pdf
        case "dot", "gv": self = .dot
        case "mmd", "mermaid": self = .mermaid
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// What Graphviz has to draw for it; `nil` when it has nothing to do.
    var layout: Graphviz.Format? {
        switch self {
        case .svg, .html: .svg
        case .png: .png
        case .pdf: .pdf
        case .dot, .mermaid: nil
        }
    }
}
