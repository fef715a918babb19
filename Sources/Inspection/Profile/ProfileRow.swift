public import Operators

/// What a node, a module or a model costs.
public struct ProfileFigures: Hashable, Sendable {
    /// The elements of the initializers, each counted once where it is first read; shapes, indices and flags are none.
    public internal(set) var parameters: Int64 = 0
    /// The bytes of all initializers.
    public internal(set) var weightBytes: Int64 = 0
    /// The multiply-adds; `nil` when they do not fit 64 bits.
    public internal(set) var macs: Polynomial? = 0
    /// The floating point operations; `nil` when they do not fit 64 bits.
    public internal(set) var flops: Polynomial? = 0
    /// The bytes of what is written; `nil` when they do not fit 64 bits.
    public internal(set) var activationBytes: Polynomial? = 0
}

/// A node of the main graph or a subgraph, with what it costs.
public struct ProfileRow: Sendable {
    /// The node's name; empty when it has none.
    public let name: String
    /// The operator, with its domain unless that is ONNX's own.
    public let op: String
    /// How many subgraphs it lies within.
    public let depth: Int
    /// The full paths of the modules that hold it, outermost first.
    public let modules: [String]
    /// The name of its first output; empty when it has none.
    public let output: String
    /// What it costs in all its rounds; a call with the body of its function, an owner of subgraphs without them.
    public let figures: ProfileFigures
    /// How often it runs.
    public let rounds: Polynomial
    /// Whether it is part of the totals; of two branches the costlier one is.
    public let isCounted: Bool
    /// Why its operations are not counted, or not all; `nil` when they are.
    public let gap: String?
}

/// A module, with everything below it.
public struct ProfileModule: Sendable {
    /// The full path, `layer1.0.conv1`.
    public let path: String
    /// How many modules hold it.
    public let depth: Int
    /// How many nodes it holds, those of inner modules included.
    public let nodes: Int
    /// What they cost.
    public let figures: ProfileFigures
}

/// The most memory that values take at one time.
public struct PeakMemory: Sendable {
    /// The bytes.
    public let bytes: Polynomial
    /// The position in ``ModelProfile/rows`` of the node that is running then; `nil` when only inputs are there.
    public let row: Int?
}
