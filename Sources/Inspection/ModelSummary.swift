/// What is in a model: its interface, operators and constants, and a row for each node.
public struct ModelSummary: Hashable, Sendable {
    /// The version of the format.
    public let irVersion: Int64?
    /// The operator sets that the model uses.
    public let opsets: [Opset]
    /// The tool that made the model.
    public let producer: Producer?
    /// The main graph's name.
    public let graphName: String?
    /// What goes in; initializers that are listed as inputs too are left out.
    public let inputs: [TypedValue]
    /// What comes out.
    public let outputs: [TypedValue]
    /// How often each operator occurs, subgraphs and function bodies included, most frequent first.
    public let operators: [OperatorCount]
    /// The initializers together, except those of type int64, bool and string, which are shapes, indices and flags.
    public let parameters: ParameterCount
    /// The nodes in file order, those of a subgraph after their owner.
    public let nodes: [NodeRow]
    /// How many nodes of the main graph are not among ``nodes``.
    public let omittedNodeCount: Int
    /// How many functions the model defines.
    public let functionCount: Int
    /// Every value of the main graph and the subgraphs, the first of each name, in the order of definition; `nil`
    /// unless asked for.
    public let values: [TypedValue]?

    /// A version of a domain's operators.
    public struct Opset: Hashable, Sendable, Codable {
        /// The domain; empty for ONNX's own.
        public let domain: String
        /// The version.
        public let version: Int64?
    }

    /// The tool that made a model.
    public struct Producer: Hashable, Sendable, Codable {
        /// The name.
        public let name: String
        /// The version.
        public let version: String
    }

    /// A value with its type.
    public struct TypedValue: Hashable, Sendable, Codable {
        /// The name.
        public let name: String
        /// The type as ONNX spells it, without the shape; `nil` when it is not known.
        public let type: String?
        /// The dimensions: a number, a name, or `nil`; `nil` as a whole when the rank is not known.
        public let shape: [SummaryDimension]?
    }

    /// How often an operator occurs.
    public struct OperatorCount: Hashable, Sendable {
        /// The operator, with its domain unless that is ONNX's own.
        public let op: String
        /// The number of nodes.
        public let count: Int
    }

    /// The initializers of a model together.
    public struct ParameterCount: Hashable, Sendable, Codable {
        /// The number of tensors.
        public let tensors: Int
        /// The number of their elements.
        public let elements: Int64
        /// The number of bytes their elements take.
        public let bytes: Int64
    }

    /// A node.
    public struct NodeRow: Hashable, Sendable, Codable {
        /// The name; empty when it has none.
        public let name: String
        /// The operator, with its domain unless that is ONNX's own.
        public let op: String
        /// How many subgraphs it lies within.
        public let depth: Int
        /// The names of what it reads; empty where an input is left out.
        public let inputs: [String]
        /// What it writes.
        public let outputs: [TypedValue]
    }
}

/// A dimension of a shape as summaries show it.
public enum SummaryDimension: Hashable, Sendable {
    /// A number of elements.
    case fixed(Int64)
    /// A name.
    case symbolic(String)
    /// Neither.
    case unknown
}
