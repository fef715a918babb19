import GraphIR

/// Which values of a model are read, and which nodes an output depends on.
struct ValueUses: Sendable {
    private var read: [Bool]
    private let nodes: LiveNodes

    /// Finds the uses; `nil` when the model reads values that do not exist, where much seems unused that is not.
    init?(of context: ModelContext) {
        let outputsExist = context.scopes.allSatisfy { scope in
            scope.isTraining || scope.outputs.allSatisfy { context.definitions[$0] != nil }
        }
        let readsExist = context.reads.undefined.allSatisfy { use in
            use.readers.allSatisfy { context.scopes[$0.scope].isTraining }
        }
        guard outputsExist, readsExist else { return nil }
        read = Array(repeating: false, count: context.model.values.count)
        nodes = LiveNodes(in: context)
        for scope in context.scopes {
            for id in scope.outputs { read[Int(id.index)] = true }
            let nodes = scope.nodes
            for index in nodes.indices {
                for case let id? in nodes[index].inputs { read[Int(id.index)] = true }
            }
        }
        let names = context.namesReferredTo
        if names.isEmpty { return }
        for index in read.indices where names.contains(context.model.values[index].name) { read[index] = true }
    }

    /// Whether a node, an output or a name elsewhere refers to a value.
    func isRead(_ id: ValueID) -> Bool { read[Int(id.index)] }

    /// Whether an output depends on a node, or it lies within a node of which none does.
    func isLive(node: Int, in scope: Int) -> Bool { nodes.contains(node, in: scope) }
}

extension ScopeContext {
    /// Which values and nodes are used; `nil` when that cannot be told.
    var uses: ValueUses? { model.uses }
}

extension Scope {
    /// The values that leave the scope.
    var outputs: [ValueID] {
        switch body {
        case .graph(let graph): graph.outputs.compactMap(\.value)
        case .function(let function): function.outputs.compactMap { $0 }
        }
    }
}

extension ModelContext {
    /// The names by which annotations and training refer to values of the main graph.
    fileprivate var namesReferredTo: Set<ByteString> {
        var names: Set<ByteString> = []
        for scope in scopes {
            for annotation in scope.graph?.quantizationAnnotations ?? [] {
                names.formUnion(annotation.parameterTensorNames.compactMap(\.value))
            }
        }
        for training in model.trainingInfo {
            names.formUnion((training.initializationBindings + training.updateBindings).compactMap(\.key))
        }
        // A training graph sees the main graph's initializers by their names.
        for use in reads.undefined where use.readers.contains(where: { scopes[$0.scope].isTraining }) {
            names.insert(name(of: use.value))
        }
        return names
    }
}
