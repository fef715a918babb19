import GraphIR

/// The faults that inference finds, with their places.
struct InferenceFaults {
    /// A step from a graph to one that it runs.
    enum Step: Hashable {
        /// A graph that a node's attribute holds; the index is its position in a list of graphs.
        case subgraph(node: NodeID, attribute: ByteString, index: Int?)
        /// The body of a function that a node calls.
        case call(node: NodeID, function: OpName)
    }

    private(set) var diagnostics: [Diagnostic] = []
    private var path: [Step] = []
    /// The values whose declaration contradicts what is inferred.
    private var doubted: Set<ValueID> = []
    /// The faults of function bodies, which each call would find again.
    private var reported: Set<Diagnostic> = []

    mutating func enter(_ step: Step) { path.append(step) }

    mutating func leave() { path.removeLast() }

    /// Notes that nothing can be said of a value.
    mutating func doubt(_ id: ValueID) { doubted.insert(id) }

    /// Whether a contradiction was found at a value.
    func doubts(_ id: ValueID) -> Bool { !doubted.isEmpty && doubted.contains(id) }

    /// A fault of a node, unless it is one of the node's form.
    mutating func note(_ error: InferenceError, at id: NodeID, _ node: Node) {
        if error.isStructural { return }
        append(Diagnostic(error.id, error.message, at: .node(id, name: node.name)))
    }

    /// A contradiction about a value.
    mutating func note(_ error: InferenceError, at value: ByteString, writer: (NodeID, Node)? = nil) {
        let notes = writer.map { id, node in
            [Diagnostic.Note("\(node.op) writes it", at: .node(id, name: node.name))]
        }
        append(Diagnostic(error.id, error.message, at: .value(value), notes: notes ?? []))
    }

    private mutating func append(_ diagnostic: Diagnostic) {
        let isInFunction = path.contains { if case .call = $0 { true } else { false } }
        if isInFunction, !reported.insert(diagnostic).inserted { return }
        diagnostics.append(diagnostic)
    }
}

extension InferenceError {
    /// Whether the node does not have the form that its operator asks for.
    var isStructural: Bool { id.hasPrefix("node.") }
}
