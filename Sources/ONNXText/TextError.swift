/// Why a text is no model.
public struct TextError: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in bytes, from 1.
    public let column: Int
    /// What was expected and what was found, in lower case, without a full stop.
    public let message: String
}

extension TextError: CustomStringConvertible {
    /// The message with its place.
    public var description: String { "line \(line), column \(column): \(message)" }
}
