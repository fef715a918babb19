import GraphIR

/// Colours of a terminal, or none.
struct Palette: Sendable {
    /// What a colour means.
    enum Ink: String {
        case error = "1;31"
        case warning = "1;33"
        case info = "1;36"
        case good = "1;32"
        case heading = "1"
        case aside = "2"
        case hint = "36"
    }

    let isOn: Bool

    /// The text in an ink.
    func callAsFunction(_ text: String, _ ink: Ink) -> String {
        isOn && !text.isEmpty ? "\u{1b}[\(ink.rawValue)m\(text)\u{1b}[0m" : text
    }

    /// The ink of a severity.
    static func ink(of severity: Diagnostic.Severity) -> Ink {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .info: .info
        }
    }
}
