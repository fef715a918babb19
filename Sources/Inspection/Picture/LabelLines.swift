/// Short texts as a few lines, several to a line.
enum LabelLines {
    private static let width = 30
    private static let maximumCount = 6

    /// The lines; texts that do not fit are cut, and lines beyond the sixth left out.
    static func wrapped(_ texts: [String]) -> [String] {
        var lines: [String] = []
        for text in texts.map({ cut($0) }) {
            if let last = lines.last, last.count + text.count + 3 <= width {
                lines[lines.count - 1] = "\(last) · \(text)"
            } else if lines.count == maximumCount {
                lines[maximumCount - 1] = "…"
                break
            } else {
                lines.append(text)
            }
        }
        return lines
    }

    /// The end of a name, which is what tells it from others.
    static func tail(_ name: String, limit: Int = 32) -> String {
        name.count > limit ? "…" + name.suffix(limit - 1) : name
    }

    /// The beginning of a text.
    static func cut(_ text: String, limit: Int = 40) -> String {
        text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
}
