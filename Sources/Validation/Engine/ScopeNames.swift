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
    private var first: [ByteString: Origin] = [:]

    init(_ scope: Scope, of model: Model) {
        let definitions = scope.definitions
        first.reserveCapacity(definitions.count)
        var constants: Set<ByteString> = []
        for (id, origin) in definitions {
            let name = model[id].name
            if name.isEmpty { continue }
            // An initializer gives the input of its name a default, but two of them contradict each other.
            let isRepeatedConstant = origin == .initializer && !constants.insert(name).inserted
            guard let earlier = first[name] else {
                first[name] = origin
                continue
            }
            if isRepeatedConstant {
                repetitions.append(Repetition(name: name, first: .initializer, again: origin))
            } else if origin != .initializer {
                repetitions.append(Repetition(name: name, first: earlier, again: origin))
            }
        }
    }

    /// The first definition of a name.
    subscript(name: ByteString) -> Origin? { first[name] }
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
