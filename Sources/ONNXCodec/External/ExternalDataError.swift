public import GraphIR

/// Why the external data of a tensor cannot be had.
public struct ExternalDataError: Error, Hashable, Sendable {
    /// The tensor's name; `nil` when it has none.
    public var tensor: ByteString?
    /// The file, as the model names it; `nil` when it names none.
    public var location: ByteString?
    /// What kind of fault it is.
    public var kind: Kind
    /// What is wrong.
    public var reason: String

    /// The kinds of fault.
    public typealias Kind = ExternalDataFault.Kind

    /// A fault of a tensor.
    public init(tensor: ByteString?, location: ByteString?, kind: Kind = .unreadable, reason: String) {
        self.tensor = tensor
        self.location = location
        self.kind = kind
        self.reason = reason
    }
}

extension ExternalDataError: CustomStringConvertible {
    /// One line: the tensor, its file, and what is wrong; names are quoted as literals, so that no byte of them
    /// reaches a terminal as it is.
    public var description: String {
        let owner = tensor.map { "tensor \(Self.quoted($0))" } ?? "a tensor"
        return owner + (location.map { " in \(Self.quoted($0))" } ?? "") + ": " + reason
    }

    static func quoted(_ name: ByteString) -> String {
        let text = String(decoding: name.bytes.prefix(200), as: UTF8.self)
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + (name.count > 200 ? "…" : "") + "\""
    }
}
