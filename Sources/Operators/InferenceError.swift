/// What is wrong with the inputs or attributes of a node.
public struct InferenceError: Error, Hashable, Sendable {
    /// What is wrong: `area.fault`, stable over versions.
    public let id: String
    /// What was expected and what was found, in lower case, without a full stop.
    public let message: String

    init(_ id: String, _ message: String) {
        self.id = id
        self.message = message
    }
}

extension InferenceError: CustomStringConvertible {
    /// The message with its id.
    public var description: String { "\(message) [\(id)]" }
}
