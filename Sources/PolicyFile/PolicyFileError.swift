/// Why a policy file cannot be used.
public struct PolicyFileError: Error, Hashable, Sendable {
    /// The line, from 1; `nil` when it is the file as a whole.
    public let line: Int?
    /// What is wrong, in lower case, without a full stop.
    public let reason: String

    /// A fault of a line.
    public init(line: Int?, reason: String) {
        self.line = line
        self.reason = reason
    }
}

extension PolicyFileError: CustomStringConvertible {
    /// One line: where, and what is wrong.
    public var description: String { (line.map { "line \($0): " } ?? "") + reason }
}
