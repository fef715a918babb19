import GraphIR

/// The values of a graph that a block could be put after, as far as names say.
struct InsertionPlaces {
    /// A value, and the node whose output it is.
    struct Place {
        let value: ValueID
        let name: ByteString
        /// The node's name; `nil` for an input of the graph.
        let node: ByteString?
        /// Whether it is its node's first output.
        let isFirst: Bool

        /// The place as messages name it.
        var description: String { "value \(name.quoted)" }
    }

    /// All places: inputs first, then outputs in the order of the nodes.
    let all: [Place]
    private let graph: Graph
    private let model: Model

    init(_ graph: Graph, of model: Model) {
        self.graph = graph
        self.model = model
        let constants = Set(graph.constants.map { model[$0].name })
        let inputs = graph.inputs.compactMap(\.value).filter { !constants.contains(model[$0].name) }
        var seen: Set<ValueID> = []
        all =
            inputs.map { Place(value: $0, name: model[$0].name, node: nil, isFirst: false) }
            + graph.nodes.flatMap { node in
                node.outputs.enumerated().compactMap { slot, id in
                    guard let id, seen.insert(id).inserted else { return nil }
                    return Place(value: id, name: model[id].name, node: node.name ?? "", isFirst: slot == 0)
                }
            }
    }

    /// The values that a pattern stands for.
    func values(_ pattern: ByteString) throws(InsertionError) -> [ValueID] {
        let glob = Glob(pattern)
        func fits(_ name: ByteString) -> Bool { name == pattern || glob.matches(name) }
        let written = all.filter { place in
            guard place.isFirst, let node = place.node, !node.isEmpty else { return false }
            return fits(node)
        }
        if !written.isEmpty { return written.map(\.value) }
        let named = all.filter { fits($0.name) }
        if !named.isEmpty { return named.map(\.value) }
        if let owner = graph.nodes.first(where: { $0.subgraphs.contains { contains($0, fits) } }) {
            throw InsertionError(
                "\(pattern.quoted) is in a subgraph of node \(owner.label.quoted); "
                    + "a block can only be put into the main graph")
        }
        throw InsertionError("no node or value fits \(pattern.quoted)" + suggestion(for: pattern))
    }

    private func contains(_ graph: Graph, _ fits: (ByteString) -> Bool) -> Bool {
        graph.nodes.contains { node in
            node.name.map(fits) ?? false || node.outputs.contains { $0.map { fits(model[$0].name) } ?? false }
                || node.subgraphs.contains { contains($0, fits) }
        }
    }

    /// Refuses a value whose readers cannot be made to read something else.
    func check(_ place: Place) throws(InsertionError) {
        let reader = graph.nodes.first { node in
            node.subgraphs.contains { $0.references.contains(place.value) }
        }
        if let reader {
            throw InsertionError(
                "\(place.description) is read by a subgraph of node \(reader.label.quoted); "
                    + "a block can only be put after values that the main graph alone reads")
        }
        if place.node == nil && graph.outputs.contains(where: { $0.value == place.value }) {
            throw InsertionError("\(place.description) is an input and an output of the graph, and must stay both")
        }
        if !model.trainingInfo.isEmpty {
            throw InsertionError("the model carries training graphs, which refer to the values of the main graph")
        }
    }

    /// The end of a message about a name that nothing has.
    private func suggestion(for pattern: ByteString) -> String {
        let names = all.flatMap { [$0.node, $0.name] }.compactMap { $0 }.filter { !$0.isEmpty }
        let nearest = names.nearest(to: ByteString(bytes: pattern.bytes.filter { $0 != UInt8(ascii: "*") }))
        if nearest.isEmpty { return "" }
        return "; did you mean \(nearest.map { $0.printable() }.joined(separator: ", "))?"
    }
}

extension Node {
    /// The name, or else the operator.
    fileprivate var label: ByteString {
        name.flatMap { $0.isEmpty ? nil : $0 } ?? ByteString(op.description)
    }
}
