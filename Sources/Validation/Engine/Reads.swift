import GraphIR

/// The reads that no earlier definition serves.
struct Reads: Sendable {
    /// A node of a scope.
    struct Place: Sendable, Equatable {
        let scope: Int
        let node: Int
    }

    /// A name that nothing defines, and the nodes that read it.
    struct Undefined: Sendable {
        let value: ValueID
        fileprivate(set) var readers: [Place]
    }

    /// A read of a value that its scope defines at the reading node or later.
    struct Early: Sendable {
        let value: ValueID
        /// The node that writes the value.
        let producer: Int
        /// The node of the same scope that reads it, itself or in one of its subgraphs.
        let consumer: Int
        /// The node that reads it.
        let place: Place
    }

    /// The undefined names, in order of their first readers.
    private(set) var undefined: [Undefined] = []
    /// The undefined names by the scope of their first reader.
    private(set) var undefinedByScope: [Int: [Undefined]] = [:]
    /// The early reads, by the scope that defines the value.
    private(set) var early: [Int: [Early]] = [:]
    private var undefinedPositions: [ValueID: Int] = [:]

    init(_ scopes: [Scope], _ definitions: ScopedDefinitions) {
        for scope in scopes {
            let nodes = scope.nodes
            for index in nodes.indices {
                for case let id? in nodes[index].inputs
                where !definitions.isDefined(id, in: scope.index, before: index) {
                    note(id, at: Place(scope: scope.index, node: index), scopes, definitions)
                }
            }
        }
        undefinedByScope = Dictionary(grouping: undefined) { $0.readers[0].scope }
    }

    /// Whether some node reads a name that nothing defines.
    func isReadUndefined(_ id: ValueID) -> Bool { undefinedPositions[id] != nil }

    private mutating func note(_ id: ValueID, at place: Place, _ scopes: [Scope], _ definitions: ScopedDefinitions) {
        guard let definition = definitions[id] else {
            noteUndefined(id, at: place)
            return
        }
        guard case .node(let producer, _) = definition.origin,
            let consumer = scopes.position(of: place, in: definition.scope), producer.index >= consumer
        else { return }
        early[definition.scope, default: []].append(
            Early(value: id, producer: producer.index, consumer: consumer, place: place))
    }

    private mutating func noteUndefined(_ id: ValueID, at place: Place) {
        guard let position = undefinedPositions[id] else {
            undefinedPositions[id] = undefined.count
            undefined.append(Undefined(value: id, readers: [place]))
            return
        }
        if undefined[position].readers.last != place { undefined[position].readers.append(place) }
    }
}

extension [Scope] {
    /// The node of an outer scope that a place lies in; `nil` when it does not lie in that scope.
    func position(of place: Reads.Place, in outer: Int) -> Int? {
        var (scope, node) = (place.scope, place.node)
        while scope != outer {
            guard let parent = self[scope].parent else { return nil }
            (scope, node) = (parent, self[scope].ownerPosition)
        }
        return node
    }
}
