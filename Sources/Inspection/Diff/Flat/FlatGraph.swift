import GraphIR

/// All nodes of a model in one list: those of the main graph, then scope by scope those of functions and subgraphs.
///
/// `Constant` nodes are left out; what reads them reads a constant. Only small numbers are kept by node, everything to
/// print is looked up in the model.
final class FlatGraph: Sendable {
    let model: Model
    let scopes: [FlatScope]
    /// The scope of each node.
    let scopeOf: [Int32]
    /// The place of each node in its scope's list of nodes.
    let positions: [Int32]
    /// The operator of each node, as a number in ``Symbols``.
    let ops: [Int32]
    /// The hash of each node's attributes, graphs aside.
    let attributeHashes: [UInt64]
    /// Where each node's inputs start in ``slots``, and last their number.
    let slotStarts: [Int32]
    let slots: [FlatSource]
    let constants: [FlatConstant]

    init(_ builder: FlatGraphBuilder) {
        model = builder.model
        scopes = builder.scopes
        scopeOf = builder.scopeOf
        positions = builder.positions
        ops = builder.ops
        attributeHashes = builder.attributeHashes
        slotStarts = builder.slotStarts + [Int32(builder.slots.count)]
        slots = builder.slots
        constants = builder.constants
    }

    /// The number of nodes.
    var count: Int { ops.count }

    /// The sources of a node's inputs.
    func slots(of node: Int) -> ArraySlice<FlatSource> {
        slots[Int(slotStarts[node])..<Int(slotStarts[node + 1])]
    }

    /// The node as the model has it; `nil` for a function, which is not a node in the model.
    func node(_ index: Int) -> Node? {
        let scope = scopes[Int(scopeOf[index])]
        return scope.kind == .functions ? nil : scope.nodes[Int(positions[index])]
    }

    /// The function that a pseudo node stands for.
    func function(_ index: Int) -> Function? {
        scopes[Int(scopeOf[index])].kind == .functions ? model.functions[Int(positions[index])] : nil
    }

    /// The node whose subgraph holds a node; -1 in the main graph.
    func owner(of node: Int) -> Int { Int(scopes[Int(scopeOf[node])].owner) }
}

/// Where an input comes from: a kind, and two numbers whose meaning depends on it.
struct FlatSource: Hashable {
    let kind: Kind
    /// The node, the constant, the position of the graph input, the scope of the formal input, or the undefined name.
    let index: Int32
    /// The output of the node or the position of the formal input; else 0.
    let detail: Int32

    enum Kind: UInt8 {
        case absent, node, constant, input, formal, undefined
    }

    static let absent = FlatSource(kind: .absent, index: 0, detail: 0)
}

/// A constant of one graph.
struct FlatConstant {
    /// Its number in ``ConstantClasses``.
    let number: Int32
    /// The name of its value; `nil` when it has none.
    let value: ValueID?
    /// Its elements.
    let content: Content

    enum Content {
        case dense(ConstantTensor)
        case sparse(SparseTensor)
    }
}

/// One graph of a model: the main graph, a subgraph or the body of a function.
struct FlatScope {
    enum Kind { case main, functions, nested }

    let kind: Kind
    /// The node whose attribute holds the graph; -1 for the main graph.
    let owner: Int32
    /// The attribute, with `:k` in a list of graphs, as a number in ``Symbols``.
    let key: Int32
    /// The nodes as the model has them.
    let nodes: [Node]
    /// Where the graph's nodes lie among all nodes.
    var range: Range<Int> = 0..<0
    /// What the graph's outputs are, and their names.
    var outputs: [(source: FlatSource, value: ValueID?)] = []
    /// The values of the graph's inputs that are no constants, with their positions.
    var inputs: [(value: ValueID, position: Int32)] = []
}
