/// A file that Netron 9.3 loads beside a model: what it shows for nodes and tensors under "Metadata" and "Metrics".
///
/// Netron finds nodes by their own names: nodes without one are not mentioned.
public struct NetronAttachment: Encodable, Sendable {
    private let signature = "netron:attachment"
    let metadata: [Item]?
    let metrics: [Item]?

    /// One thing that is said.
    struct Item: Encodable, Hashable {
        let kind: Kind
        let target: String
        let name: String
        let value: Value
    }

    /// What something is said about.
    enum Kind: String, Encodable {
        case model, node, tensor
    }

    /// What is said.
    enum Value: Encodable, Hashable {
        case text(String)
        case number(Int64)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    init(metadata: [Item]? = nil, metrics: [Item]? = nil) {
        self.metadata = metadata
        self.metrics = metrics
    }
}
