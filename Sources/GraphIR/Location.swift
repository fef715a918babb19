/// The place of a finding, from the outside in, as far as it is known.
public struct Location: Hashable, Sendable {
    /// The graph that holds the place.
    public var graph: GraphPath
    /// The node of that graph.
    public var node: NodePlace?
    /// The value, by name.
    public var value: ByteString?
    /// The field within the node, the value or the graph, as the format names it: `attribute kernel_shape`.
    public var field: String?
    /// The line of the Swift source that it was traced from.
    public var source: SourceLine?

    /// A line of Swift source.
    public struct SourceLine: Hashable, Sendable {
        /// The path of the file.
        public var file: String
        /// The line, from 1.
        public var line: Int
        /// The path of the module whose call stands there (`fc.0`); empty for the root.
        public var module: String
    }

    /// A place in a graph.
    public init(
        in graph: GraphPath = .main, node: NodePlace? = nil, value: ByteString? = nil, field: String? = nil
    ) {
        self.graph = graph
        self.node = node
        self.value = value
        self.field = field
    }

    /// The model as a whole.
    public static let model = Location()

    /// A node of the main graph, by position and name.
    public static func node(_ id: NodeID, name: ByteString?) -> Location {
        Location(node: NodePlace(id: id, name: name))
    }

    /// A value of the main graph.
    public static func value(_ name: ByteString) -> Location { Location(value: name) }

    /// A line of the Swift source that a graph was traced from, in the module at a path (`fc.0`).
    public static func source(file: String, line: Int, module: String) -> Location {
        var location = Location()
        location.source = SourceLine(file: file, line: line, module: module)
        return location
    }
}

/// A node as messages name it.
public struct NodePlace: Hashable, Sendable {
    /// The position in its graph.
    public var id: NodeID
    /// The name; `nil` when the node has none.
    public var name: ByteString?
    /// The operator; `nil` when it is not known.
    public var op: OpName?

    /// A node at a position.
    public init(id: NodeID, name: ByteString?, op: OpName? = nil) {
        self.id = id
        self.name = name
        self.op = op
    }

    /// The place of a node at a position.
    public init(_ node: Node, at index: Int) {
        self.init(id: NodeID(index: index), name: node.name, op: node.op)
    }
}

extension Location: CustomStringConvertible {
    /// The place as one reads it before a colon.
    public var description: String {
        if let source { return "\(source.file):\(source.line)" + (source.module.isEmpty ? "" : ": \(source.module)") }
        let innermost = node.map(\.description) ?? value.map { "value '\($0)'" }
        let parts = [graph == .main ? nil : graph.description, innermost, field].compactMap { $0 }
        return parts.isEmpty ? "model" : parts.joined(separator: ", ")
    }
}

extension NodePlace: CustomStringConvertible {
    /// The position, and the name when there is one: `node 3 'conv'`.
    public var description: String {
        let name = name.flatMap { $0.isEmpty ? nil : " '\($0)'" } ?? ""
        return "node \(id.index)\(name)"
    }
}
