public import Operators

/// A model as it is drawn: nodes, lines between them, and frames around what belongs together.
///
/// Constants are lines of the nodes that read them; renderers read this value and nothing else.
public struct Picture: Sendable {
    /// The graph's name; empty when it has none.
    public let title: String
    /// What is drawn, in the order of the model.
    public let nodes: [Node]
    /// The lines, those to one node together and in the order of its inputs.
    public let edges: [Edge]
    /// The frames, outer ones before inner ones.
    public let clusters: [Cluster]

    /// Something with a place of its own.
    public struct Node: Sendable {
        /// What it stands for.
        public let kind: Kind
        /// The colour.
        public let family: OpFamily
        /// The operator, the value of an input or output, or the path of a module.
        public let title: String
        /// The module that holds the node alone; empty when there is none.
        public let caption: String
        /// Attributes and constants worth showing, a few to a line.
        public let lines: [String]
        /// The frame that holds it, as a position in ``Picture/clusters``.
        public let cluster: Int?
        /// The name in the model; empty when there is none.
        public let name: String
        /// All that is known of it.
        public let facts: [Fact]
    }

    /// What a node stands for.
    public enum Kind: String, Sendable {
        /// A value that comes into a graph.
        case input
        /// A value that leaves a graph.
        case output
        /// A node of the model.
        case operation
        /// All nodes of a module.
        case module
        /// A constant that leaves a graph as it is.
        case constant
        /// A name that nothing defines.
        case undefined
    }

    /// One thing that is known of a node.
    public struct Fact: Sendable, Encodable {
        /// Under which heading it belongs.
        public let group: Group
        /// What it is about.
        public let name: String
        /// What is known.
        public let text: String
        /// The value of an input or output; `nil` for others.
        public var value: String?

        /// The headings of facts.
        public enum Group: String, Sendable, Encodable {
            case attributes, inputs, outputs, contents
        }
    }

    /// A line from the node that makes a value to one that reads it.
    public struct Edge: Sendable {
        /// The position of the node that makes the value.
        public let source: Int
        /// The position of the node that reads it.
        public let target: Int
        /// The shape, `1×128×56×56`; empty when nothing is known.
        public let label: String
        /// The value's name.
        public let value: String
        /// Whether it ends at the node whose subgraph gives the value.
        public let isResult: Bool
    }

    /// A frame.
    public struct Cluster: Sendable {
        /// What it stands for.
        public let kind: ClusterKind
        /// The module's path, the attribute that holds the subgraph, or the function.
        public let title: String
        /// The frame around it, as a position in ``Picture/clusters``.
        public let parent: Int?
    }

    /// What a frame stands for.
    public enum ClusterKind: String, Sendable {
        /// Nodes whose names begin alike.
        case module
        /// A node together with its subgraphs.
        case owner
        /// A subgraph.
        case subgraph
        /// The body of a function.
        case function
    }
}
