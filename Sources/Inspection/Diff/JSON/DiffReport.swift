/// The answer of `diff --format json`.
public struct DiffReport: Encodable, Sendable {
    /// The name and version of this form.
    public static let schema = "onnxgraph.diff/1"
    /// The path of the first model, as it was given.
    public let pathOfA: String
    /// The path of the second model, as it was given.
    public let pathOfB: String
    /// The answer.
    public let diff: GraphDiff

    /// An answer about two files.
    public init(_ diff: GraphDiff, a: String, b: String) {
        self.diff = diff
        pathOfA = a
        pathOfB = b
    }

    private enum Key: String, CodingKey {
        case schema, equal, a, b, options, entries, groups, mapping, interface, metadata, weights, summary
    }

    private struct File: Encodable {
        let path: String
        let nodes: Int
    }

    /// Writes everything that a program may want to know.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.schema, forKey: .schema)
        try container.encode(diff.isEqual, forKey: .equal)
        try container.encode(File(path: pathOfA, nodes: diff.a.nodes.count), forKey: .a)
        try container.encode(File(path: pathOfB, nodes: diff.b.nodes.count), forKey: .b)
        try container.encode(diff.options, forKey: .options)
        try container.encode(diff.entries, forKey: .entries)
        try container.encode(diff.groups, forKey: .groups)
        try container.encode(mapping, forKey: .mapping)
        try container.encode(diff.interface, forKey: .interface)
        try container.encode(diff.metadata, forKey: .metadata)
        try container.encode(diff.weights, forKey: .weights)
        try container.encode(diff.summary, forKey: .summary)
    }

    /// The ids of corresponding nodes; functions and their bodies are left out.
    private var mapping: [[String]] {
        diff.mapping.compactMap { pair in
            diff.a.nodes.isInFunction(pair.a) ? nil : [diff.a.nodes.id(of: pair.a), diff.b.nodes.id(of: pair.b)]
        }
    }
}

extension DiffNodes {
    /// Whether a node is a function or lies in a function's body.
    func isInFunction(_ index: Int) -> Bool {
        var current = index
        while true {
            let owner = flat.owner(of: current)
            if owner < 0 { return flat.scopes[Int(flat.scopeOf[current])].kind == .functions }
            current = owner
        }
    }
}
