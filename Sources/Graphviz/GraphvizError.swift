/// Why Graphviz laid nothing out.
public enum GraphvizError: Error, Hashable, Sendable {
    /// There is no `dot` in the path.
    case missing
    /// It could not be started, or the files that it is fed from could not be made.
    case notStarted(reason: String)
    /// It took longer than it was given.
    case tooSlow(seconds: Int)
    /// It ended with a failure, and what it said.
    case failed(message: String)
}

extension GraphvizError: CustomStringConvertible {
    /// One line, and after it what Graphviz said if it failed.
    public var description: String {
        switch self {
        case .missing:
            """
            Graphviz is not installed: no 'dot' in the path (apt install graphviz, or brew install graphviz); \
            .dot and .mmd need no layout
            """
        case .notStarted(let reason): "cannot run Graphviz: \(reason)"
        case .tooSlow(let seconds): "Graphviz has not finished within \(seconds) s"
        case .failed(let message): "Graphviz failed" + (message.isEmpty ? "" : ":\n\(message)")
        }
    }
}
