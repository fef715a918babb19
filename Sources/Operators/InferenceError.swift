/// What is wrong with the inputs or attributes of a node.
public struct InferenceError: Error, Hashable, Sendable {
    /// What is wrong: `area.fault`, stable over versions.
    public let id: String
    /// What was expected and what was found, in lower case, without a full stop.
    public let message: String
    /// The input or attribute that is wrong, as a location names it: `input 1`, `attribute axis`; `nil` when that is not
    /// known.
    public let field: String?

    init(_ id: String, _ message: String, field: String? = nil) {
        self.id = id
        self.message = message
        self.field = field
    }
}

extension InferenceError: CustomStringConvertible {
    /// The message with its id.
    public var description: String { "\(message) [\(id)]" }
}
