/// One of the two graphs that are compared: all nodes of the main graph, its subgraphs and the functions, in one list.
///
/// `Constant` nodes are no nodes here: they are values of the inputs that read them. A function is a node without inputs
/// that owns its body.
public struct DiffSide: Sendable {
    /// The nodes, an owner before the nodes of its subgraphs, in file order otherwise.
    public let nodes: DiffNodes
    /// The nodes' positions in canonical order: depth first from the outputs, inputs before their readers.
    public let canonicalOrder: [Int]
    /// For each node its partner on the other side; `nil` when it has none.
    public let partners: [Int?]

    init(_ flat: FlatGraph, _ scopes: [ScopeGraph], _ symbols: Symbols, partners: [Int32]) {
        nodes = DiffNodes(flat: flat, scopes: scopes, symbols: symbols)
        canonicalOrder = scopes.flatMap { scope in CanonicalOrder.nodes(of: scope).map { scope.base + Int($0) } }
        self.partners = partners.map { $0 < 0 ? nil : Int($0) }
    }
}

/// A node of one side.
public struct DiffNode: Hashable, Sendable {
    /// The position in ``DiffSide/nodes``.
    public let index: Int
    /// The name of the first output; in a subgraph `OWNER#ATTRIBUTE/OUTPUT`.
    public let id: String
    /// The operator; with `DOMAIN::` before it unless the domain is ONNX's own.
    public let op: String
    /// The node's own name; `nil` when it has none.
    public let name: String?
    /// The node whose subgraph holds this one; `nil` in the main graph.
    public let owner: Int?
    /// What the node reads.
    public let inputs: [DiffSource]
    /// The nodes of its scope that read it, each once.
    public let readers: [Int]
    /// The names of what it writes; empty where an output is left out.
    public let outputs: [String]
    /// The attributes in order of their names, graphs aside.
    public let attributes: [DiffAttribute]

    /// The modules that hold the node, outermost first, by a name such as `/layer1/layer1.0/conv1/Conv`.
    public var modulePath: [String] { ModulePath.parts(ofName: name) }
}

/// An attribute of a node.
public struct DiffAttribute: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: DiffValue
}
