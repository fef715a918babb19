import GraphIR

/// What rules know of one graph or function body; a class, because each node's context refers to it.
final class ScopeContext: Sendable {
    let model: ModelContext
    let scope: Scope
    /// The operators of its nodes.
    let ops: OpUses
    /// What is unusual about its names.
    let oddNames: OddNames

    init(model: ModelContext, scope: Scope, ops: OpUses) {
        self.model = model
        self.scope = scope
        self.ops = ops
        oddNames = OddNames(values: model.names[scope.index].values, nodes: scope.nodes, of: model.model)
    }

    /// The place of the scope itself, or of a value or field in it.
    func location(value: ByteString? = nil, field: String? = nil) -> Location {
        Location(in: scope.path, value: value, field: field)
    }

    /// The place of one of its nodes, or of a value at it.
    func location(ofNode index: Int, value: ByteString? = nil) -> Location {
        Location(in: scope.path, node: NodePlace(scope.nodes[index], at: index), value: value)
    }

    /// The place of a definition: its node, or the scope for inputs and constants.
    func location(of origin: Origin, value: ByteString) -> Location {
        if case .node(let node, _) = origin { return location(ofNode: node.index, value: value) }
        return location(value: value)
    }

    /// The names that the scope defines.
    var names: ScopeNames { model.names[scope.index] }

    /// The names of the values that the scope defines, in file order, empty ones left out.
    var definedNames: [ByteString] { names.values.map(model.name(of:)) }

    /// The place of a value in the scope.
    func location(ofValue id: ValueID) -> Location { location(value: model.name(of: id)) }

    /// The metadata of the scope, its nodes, its constants and its declarations, each with its place.
    var metadata: [(entries: [MetadataEntry], location: Location)] {
        var result: [([MetadataEntry], Location)] = []
        func add(_ entries: [MetadataEntry], _ location: @autoclosure () -> Location) {
            if !entries.isEmpty { result.append((entries, location())) }
        }
        add(scope.graph?.metadata ?? scope.function?.metadata ?? [], location())
        for declaration in scope.declarations {
            add(declaration.metadata, location(value: declaration.value.map(model.name(of:))))
        }
        for initializer in scope.graph?.initializers ?? [] {
            add(initializer.tensor.metadata, location(value: initializer.value.map(model.name(of:))))
        }
        let nodes = scope.nodes
        for index in nodes.indices { add(nodes[index].metadata, location(ofNode: index)) }
        return result
    }
}
