import GraphIR

/// The faults that inference finds, with their places.
struct InferenceFaults {
    private(set) var diagnostics: [Diagnostic] = []
    /// The graph that is being inferred.
    var path = GraphPath.main
    /// The values whose declaration contradicts what is inferred.
    private var doubted: Set<ValueID> = []
    /// The values whose type follows from a wrong one, so that faults of their readers' types say nothing new.
    private var mistyped: Set<ValueID> = []
    /// The faults of function bodies, which each call would find again.
    private var reported: Set<Diagnostic> = []

    /// Notes that nothing can be said of a value.
    mutating func doubt(_ id: ValueID) { doubted.insert(id) }

    /// Whether a contradiction was found at a value.
    func doubts(_ id: ValueID) -> Bool { !doubted.isEmpty && doubted.contains(id) }

    /// Notes that a value's type follows from a wrong one.
    mutating func mistrustType(of id: ValueID) { mistyped.insert(id) }

    /// Whether a value has a wrong type.
    var hasMistyped: Bool { !mistyped.isEmpty }

    /// Whether a value's type follows from a wrong one.
    func isMistyped(_ id: ValueID?) -> Bool { id.map { !mistyped.isEmpty && mistyped.contains($0) } ?? false }

    /// A fault of a node, unless it is one of the node's form.
    mutating func note(_ error: InferenceError, at place: NodePlace) {
        if error.isStructural { return }
        append(Diagnostic(error.id, error.message, at: Location(in: path, node: place, field: error.field)))
    }

    /// A contradiction about a value, and the node that writes it.
    mutating func note(_ error: InferenceError, at value: ByteString, writer: NodePlace? = nil) {
        append(Diagnostic(error.id, error.message, at: Location(in: path, node: writer, value: value)))
    }

    private mutating func append(_ diagnostic: Diagnostic) {
        if path.root != .main, !reported.insert(diagnostic).inserted { return }
        diagnostics.append(diagnostic)
    }
}

extension InferenceError {
    /// Whether the node does not have the form that its operator asks for.
    var isStructural: Bool { id.hasPrefix("node.") }
}
