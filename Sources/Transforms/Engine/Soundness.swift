import GraphIR

/// Whether a graph is one that can be rewritten: every name is defined once, and before it is read.
struct Soundness {
    /// For each node with subgraphs, the outer values that these read, each once.
    private(set) var captures: [Int: [ValueID]] = [:]
    /// Every name that a subgraph defines.
    private(set) var innerNames: Set<ByteString> = []
    private let model: Model
    /// Values of the main graph that have been defined so far.
    private var isDefined: [Bool]
    /// Values that some subgraph defines.
    private var isInner: [Bool]

    init(_ model: Model) {
        self.model = model
        isDefined = Array(repeating: false, count: model.values.count)
        isInner = isDefined
    }

    /// Looks through the main graph.
    mutating func holds(for graph: Graph) -> Bool {
        var names: Set<ByteString> = []
        let inputs = graph.inputs.compactMap(\.value)
        for id in inputs where !names.insert(model[id].name).inserted { return false }
        let inputNames = names
        let constants = graph.constants
        var constantNames: Set<ByteString> = []
        for id in constants {
            let name = model[id].name
            guard constantNames.insert(name).inserted else { return false }
            if !inputNames.contains(name) { names.insert(name) }
        }
        for id in inputs + constants { isDefined[Int(id.index)] = true }
        for (index, node) in graph.nodes.enumerated() {
            guard node.inputs.allSatisfy({ $0.map(isKnown) ?? true }) else { return false }
            guard collectCaptures(of: node, at: index) else { return false }
            for id in node.outputs.compactMap({ $0 }) {
                guard names.insert(model[id].name).inserted else { return false }
                isDefined[Int(id.index)] = true
            }
        }
        return graph.outputs.allSatisfy { $0.value.map(isKnown) ?? true }
    }

    private func isKnown(_ id: ValueID) -> Bool { isDefined[Int(id.index)] }

    /// Finds what a node's subgraphs read of the main graph; false when something of it is not defined.
    private mutating func collectCaptures(of node: Node, at index: Int) -> Bool {
        let subgraphs = node.subgraphs
        if subgraphs.isEmpty { return true }
        for id in subgraphs.flatMap(\.definitions) {
            isInner[Int(id.index)] = true
            innerNames.insert(model[id].name)
        }
        var seen: Set<ValueID> = []
        var found: [ValueID] = []
        for id in subgraphs.flatMap(\.references) where !isInner[Int(id.index)] {
            guard isKnown(id) else { return false }
            if seen.insert(id).inserted { found.append(id) }
        }
        captures[index] = found
        return true
    }
}
