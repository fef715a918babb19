/// Why another program has given no answer.
public enum SubprocessError: Error, Hashable, Sendable {
    /// It could not be started, or the files that it is fed from could not be made.
    case notStarted(reason: String)
    /// It took longer than it was given.
    case tooSlow(seconds: Int)
}
