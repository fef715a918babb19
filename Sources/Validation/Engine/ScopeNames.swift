import GraphIR

/// The names that a scope defines, and those that it defines again.
struct ScopeNames: Sendable {
    /// A name that has been defined before.
    struct Repetition: Sendable {
        let name: ByteString
        let first: Origin
        let again: Origin
    }

    /// In file order.
    private(set) var repetitions: [Repetition] = []
    /// The values with names that it defines, in file order.
    private(set) var values: [ValueID] = []
    /// Every different name, and its first definition.
    private var names = StringTable()
    private var first: [Origin] = []

    init(_ scope: Scope, of model: Model) {
        var result = self
        // Which names initializers have, by the number of the name.
        var constants: Set<Int> = []
        scope.forEachDefinition { id, origin in
            if model.values[Int(id.index)].name.isEmpty { return }
            let (number, isNew) = result.names.insert(model.values[Int(id.index)].name)
            result.values.append(id)
            // An initializer gives the input of its name a default, but two of them contradict each other.
            let isRepeatedConstant = origin == .initializer && !constants.insert(number).inserted
            if isNew {
                result.first.append(origin)
            } else if isRepeatedConstant || origin != .initializer {
                let earlier = isRepeatedConstant ? .initializer : result.first[number]
                result.repetitions.append(Repetition(name: model[id].name, first: earlier, again: origin))
            }
        }
        self = result
    }

    /// The first definition of a name.
    subscript(name: ByteString) -> Origin? {
        names.number(of: name).map { first[$0] }
    }
}

extension ModelContext {
    /// A definition of a name that a subgraph sees from the scopes around it.
    func outerDefinition(of name: ByteString, for scope: Scope) -> (scope: Int, origin: Origin)? {
        var inner = scope
        while let parent = inner.parent {
            if let origin = names[parent][name], origin.position <= inner.ownerPosition { return (parent, origin) }
            inner = scopes[parent]
        }
        return nil
    }

    /// The names that a node of a scope can see, nearest scope first.
    func visibleNames(in scope: Scope) -> [ByteString] {
        var result = scope.definitions.map { name(of: $0.id) }
        var inner = scope
        while let parent = inner.parent {
            inner = scopes[parent]
            result += inner.definitions.map { name(of: $0.id) }
        }
        return result
    }
}
