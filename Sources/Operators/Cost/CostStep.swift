public import GraphIR

/// A node of a graph that runs, with what it costs.
public struct CostStep: Sendable {
    /// The node.
    public let node: Node
    /// What the node itself costs, without its bodies.
    public let cost: NodeCost
    /// What the node writes, by position where an output is named.
    public let outputs: [ValueSize]
    /// The graphs that the node runs: subgraphs, or the body of the function that it calls.
    public let bodies: [CostBody]

    /// What the node and its bodies cost together, and what of that is not counted.
    public var total: CostSum {
        var sum = CostSum()
        sum.add(self)
        return sum
    }
}

extension CostStep {
    /// Whether the node makes a constant, which is no activation.
    public var isConstant: Bool { node.inputs.isEmpty && cost == .counted(.none) && bodies.isEmpty }
}

/// What a node costs by itself.
public enum NodeCost: Hashable, Sendable {
    /// So much.
    case counted(Cost)
    /// It cannot be told, why, and whether multiply-adds may be among it.
    case uncounted(String, mayHaveMACs: Bool)
}

/// A value and the memory that it takes.
public struct ValueSize: Hashable, Sendable {
    /// The value.
    public let value: ValueID
    /// The bytes of its elements; `nil` when type or rank are not known, and for what is no dense tensor of numbers.
    public let bytes: Polynomial?
}

/// A graph that a node runs.
public struct CostBody: Sendable {
    /// The attribute that holds it, or the name of the function that it is the body of.
    public let label: ByteString
    /// How often it runs.
    public let rounds: Polynomial
    /// Whether it is part of the sum; of two branches the costlier one is.
    public let isCounted: Bool
    /// Whether it is the body of a function.
    public let isFunction: Bool
    /// The nodes in order.
    public let steps: [CostStep]
    /// What comes in by position.
    public let inputs: [ValueSize]
    /// What goes out.
    public let outputs: [ValueID]
    /// What one run costs.
    public let once: CostSum
    /// The most bytes that its values take at one time; `nil` when that depends on open lengths.
    public let peakBytes: Polynomial?
}
