/// The way from a model to one of its graphs.
public struct GraphPath: Hashable, Sendable {
    /// Where the way begins.
    public var root: Root
    /// The subgraphs on the way, outermost first.
    public var steps: [Step]

    /// The graphs that lie within no other.
    public enum Root: Hashable, Sendable {
        /// The main graph.
        case main
        /// The body of a function.
        case function(domain: ByteString?, name: ByteString?, overload: ByteString?)
        /// The initialization of a training info, by position.
        case trainingInitialization(Int)
        /// The algorithm of a training info, by position.
        case trainingAlgorithm(Int)
    }

    /// A subgraph of a node.
    public struct Step: Hashable, Sendable {
        /// The node that owns the subgraph.
        public var owner: NodePlace
        /// The attribute that holds it.
        public var attribute: ByteString?
        /// The position, when the attribute holds a list of graphs.
        public var position: Int?

        /// A subgraph in an attribute of a node.
        public init(owner: NodePlace, attribute: ByteString?, position: Int? = nil) {
            self.owner = owner
            self.attribute = attribute
            self.position = position
        }
    }

    /// The way to a subgraph, or to a root.
    public init(root: Root, steps: [Step] = []) {
        self.root = root
        self.steps = steps
    }

    /// The main graph.
    public static let main = GraphPath(root: .main)

    /// The body of a function.
    public static func body(of function: Function) -> GraphPath {
        GraphPath(root: .function(domain: function.domain, name: function.name, overload: function.overload))
    }

    /// The way one subgraph further.
    public func appending(_ step: Step) -> GraphPath { GraphPath(root: root, steps: steps + [step]) }
}

extension GraphPath: CustomStringConvertible {
    /// The way as one reads it: `main graph`, `node 3 'if' then_branch`, `function com.example.Gelu`.
    public var description: String {
        let steps = steps.map(\.description)
        if root == .main { return steps.isEmpty ? "main graph" : steps.joined(separator: ", ") }
        return ([root.description] + steps).joined(separator: ", ")
    }
}

extension GraphPath.Root: CustomStringConvertible {
    /// The root as one reads it.
    public var description: String {
        switch self {
        case .main: "main graph"
        case .function(let domain, let name, let overload):
            "function \(OpName(name, domain: domain))" + (overload.flatMap { $0.isEmpty ? nil : ":\($0)" } ?? "")
        case .trainingInitialization(let index): "training info \(index) initialization"
        case .trainingAlgorithm(let index): "training info \(index) algorithm"
        }
    }
}

extension GraphPath.Step: CustomStringConvertible {
    /// The owner and its attribute: `node 3 'if' then_branch`.
    public var description: String {
        "\(owner) \(attribute?.description ?? "graph")" + (position.map { "[\($0)]" } ?? "")
    }
}
