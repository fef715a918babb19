import GraphIR

/// The nodes on which an output of their graph or function depends.
struct LiveNodes: Sendable {
    private var live: [[Bool]]
    /// The scopes within nodes on which no output depends.
    private var hidden: [Bool]

    init(in context: ModelContext) {
        live = context.scopes.map { Array(repeating: false, count: $0.nodes.count) }
        hidden = Array(repeating: false, count: context.scopes.count)
        mark(in: context)
        for scope in context.scopes {
            // A name that is taken is a fault of its own; what writes it again is not dead too.
            for repetition in context.names[scope.index].repetitions {
                if case .node(let node, _) = repetition.again { live[scope.index][node.index] = true }
            }
            if let parent = scope.parent {
                hidden[scope.index] = hidden[parent] || !live[parent][scope.ownerPosition]
            }
        }
    }

    /// Whether an output depends on a node, or it lies within a node of which none does.
    func contains(_ node: Int, in scope: Int) -> Bool { hidden[scope] || live[scope][node] }

    private mutating func mark(in context: ModelContext) {
        var inner: [[Int: [Int]]] = Array(repeating: [:], count: context.scopes.count)
        for scope in context.scopes {
            if let parent = scope.parent { inner[parent][scope.ownerPosition, default: []].append(scope.index) }
        }
        let nodes = context.scopes.map(\.nodes)
        var values: [ValueID] = []
        var places: [Reads.Place] = []
        func enter(_ scope: Scope) {
            values += scope.outputs
            // What writes nothing is there for what it does.
            for index in nodes[scope.index].indices where nodes[scope.index][index].outputs.isEmpty {
                places.append(Reads.Place(scope: scope.index, node: index))
            }
        }
        for scope in context.scopes where scope.parent == nil { enter(scope) }
        while true {
            if let place = places.popLast() {
                if live[place.scope][place.node] { continue }
                live[place.scope][place.node] = true
                for case let id? in nodes[place.scope][place.node].inputs { values.append(id) }
                if inner[place.scope].isEmpty { continue }
                for index in inner[place.scope][place.node] ?? [] { enter(context.scopes[index]) }
            } else if let id = values.popLast() {
                if let writer = context.definitions.writer(of: id) { places.append(writer) }
            } else {
                return
            }
        }
    }
}
