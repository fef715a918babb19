import GraphIR

/// Where each value of a model is defined: in which scope, and by what.
struct ScopedDefinitions: Sendable {
    /// What defines a value.
    struct Definition: Sendable {
        let scope: Int
        let origin: Origin
    }

    /// A definition in few bytes, because every value has one.
    fileprivate struct Entry {
        static let input: Int32 = -1
        static let initializer: Int32 = -2

        /// Negative for none.
        var scope: Int32 = -1
        /// The position of the node, or what else it is.
        var node: Int32 = 0
        /// The output of the node, or the position among the inputs.
        var slot: Int32 = 0
    }

    private var entries: [Entry]

    init(of model: Model, scopes: [Scope]) {
        var entries = Array(repeating: Entry(), count: model.values.count)
        for scope in scopes {
            scope.forEachDefinition { id, origin in
                if entries[Int(id.index)].scope < 0 { entries[Int(id.index)] = Entry(scope: scope.index, origin) }
            }
        }
        self.entries = entries
    }

    /// What defines a value; `nil` when nothing does.
    subscript(id: ValueID) -> Definition? { entries[Int(id.index)].definition }

    /// Whether a scope defines a value before one of its nodes.
    func isDefined(_ id: ValueID, in scope: Int, before node: Int) -> Bool {
        let entry = entries[Int(id.index)]
        return Int(entry.scope) == scope && Int(entry.node) < node
    }

    /// The node that writes a value; `nil` when none does.
    func writer(of id: ValueID) -> Reads.Place? {
        let entry = entries[Int(id.index)]
        return entry.scope < 0 || entry.node < 0 ? nil : Reads.Place(scope: Int(entry.scope), node: Int(entry.node))
    }
}

extension ScopedDefinitions.Entry {
    fileprivate init(scope: Int, _ origin: Origin) {
        self.scope = Int32(truncatingIfNeeded: scope)
        switch origin {
        case .input(let index): (node, slot) = (Self.input, Int32(truncatingIfNeeded: index))
        case .node(let id, let index):
            (node, slot) = (Int32(truncatingIfNeeded: id.index), Int32(truncatingIfNeeded: index))
        case .initializer, .undefined: node = Self.initializer
        }
    }

    fileprivate var definition: ScopedDefinitions.Definition? {
        if scope < 0 { return nil }
        let origin: Origin =
            switch node {
            case Self.input: .input(Int(slot))
            case Self.initializer: .initializer
            default: .node(NodeID(index: Int(node)), slot: Int(slot))
            }
        return ScopedDefinitions.Definition(scope: Int(scope), origin: origin)
    }
}

extension Origin {
    /// How many nodes of the scope precede what the definition gives: none for inputs and constants.
    var position: Int { if case .node(let node, _) = self { node.index + 1 } else { 0 } }

    /// What it is, as messages say it.
    var kind: String {
        switch self {
        case .input: "input"
        case .initializer: "initializer"
        case .node: "output of a node"
        case .undefined: "undefined"
        }
    }
}
