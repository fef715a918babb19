import GraphIR

/// Why a block cannot be put into a model.
public struct InsertionError: Error, Hashable, CustomStringConvertible {
    /// What was expected and what was found.
    public let description: String

    /// A fault, with what it is about.
    init(_ description: String) {
        self.description = description
    }
}

extension ByteString {
    /// The name as messages quote it.
    var quoted: String { "'\(printable())'" }
}
