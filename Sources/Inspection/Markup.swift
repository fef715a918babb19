/// Texts within HTML, SVG and the labels of DOT.
enum Markup {
    /// A text in which nothing is taken for markup, also within quotes.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// A value as JSON in which nothing can end a script element.
    static func json(_ value: some Encodable) throws -> String {
        try JSONText.text(of: value, isIndented: false).replacing("<", with: "\\u003c")
    }

    /// A text within quotes in Mermaid, which writes special characters as entities.
    static func mermaid(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "#", "<", ">", "&", "`", "\\", ";": "#\(scalar.value);"
            default: String(scalar)
            }
        }.joined()
    }
}
