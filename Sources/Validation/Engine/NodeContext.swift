import GraphIR
import Operators

/// What rules know of one node.
struct NodeContext: Sendable {
    let scope: ScopeContext
    let node: Node
    /// The position in the scope.
    let index: Int
    /// What the operator's name stands for.
    let meaning: OpMeaning

    /// The model around it.
    var model: ModelContext { scope.model }

    /// The schema; `nil` when the operator has none that is known.
    var schema: OpSchema? { if case .schema(let schema) = meaning { schema } else { nil } }

    /// The place of the node, or of a value or field at it.
    func location(value: ByteString? = nil, field: String? = nil) -> Location {
        Location(in: scope.scope.path, node: NodePlace(node, at: index), value: value, field: field)
    }
}

/// What an operator's name stands for in a scope.
enum OpMeaning: Sendable {
    /// A published operator.
    case schema(OpSchema)
    /// A function of the model, by position in `Model.functions`.
    case function(Int)
    /// No import names the domain.
    case domainNotImported
    /// The domain is imported, but ONNX does not define it.
    case custom
    /// ONNX defines the domain, and has no such operator at the imported version.
    case unknown
}
