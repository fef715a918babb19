/// Colours parts of a text for a terminal, or leaves them as they are.
struct Painter {
    let isColoured: Bool

    /// What a part of a text is.
    enum Tone: String {
        case plain = ""
        case removed = "31"
        case added = "32"
        case changed = "33"
        case rewired = "36"
        case heading = "1"
        case faint = "2"

        init(_ sign: ChangeSign) {
            switch sign {
            case .same: self = .plain
            case .added: self = .added
            case .removed: self = .removed
            case .changed: self = .changed
            case .rewired: self = .rewired
            }
        }
    }

    func callAsFunction(_ text: String, _ tone: Tone) -> String {
        isColoured && tone != .plain && !text.isEmpty ? "\u{1b}[\(tone.rawValue)m\(text)\u{1b}[0m" : text
    }
}

/// A text of parts, whose width does not count colours.
struct PaintedText {
    private(set) var parts: [(text: String, tone: Painter.Tone)] = []

    init(_ text: String = "", _ tone: Painter.Tone = .plain) { append(text, tone) }

    /// Whether there are no characters.
    var isEmpty: Bool { parts.isEmpty }

    /// The number of characters.
    var width: Int { parts.reduce(0) { $0 + $1.text.count } }

    /// The text without colours.
    var plain: String { parts.map(\.text).joined() }

    mutating func append(_ text: String, _ tone: Painter.Tone = .plain) {
        if text.isEmpty { return }
        if parts.last?.tone == tone {
            parts[parts.count - 1].text += text
        } else {
            parts.append((text, tone))
        }
    }

    mutating func append(_ other: PaintedText) {
        for part in other.parts { append(part.text, part.tone) }
    }

    /// Blanks up to a width.
    mutating func pad(to width: Int) { append(String(repeating: " ", count: max(0, width - self.width))) }

    /// At most so many characters, the last of them `…` when something is cut off.
    func cut(to width: Int) -> PaintedText {
        if self.width <= width { return self }
        var result = PaintedText()
        var left = width - 1
        for part in parts where left > 0 {
            result.append(String(part.text.prefix(left)), part.tone)
            left -= part.text.count
        }
        result.append(width > 0 ? "…" : "")
        return result
    }

    /// The text for a terminal, without blanks at its end.
    func painted(_ painter: Painter) -> String {
        var kept = parts
        while let last = kept.last, last.text.allSatisfy({ $0 == " " }) { kept.removeLast() }
        if let last = kept.popLast() {
            kept.append((String(last.text.reversed().drop { $0 == " " }.reversed()), last.tone))
        }
        return kept.map { painter($0.text, $0.tone) }.joined()
    }
}
