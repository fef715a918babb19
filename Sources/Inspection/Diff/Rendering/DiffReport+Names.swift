import GraphIR

extension DiffReport {
    /// The number of nodes of a side's model in all its graphs, with that of constants.
    func size(of side: DiffSide) -> String {
        let operators = ModelCounts(of: side.nodes.flat.model).operators
        let constants = operators.first { $0.op == "Constant" }?.count ?? 0
        let nodes = counted(operators.reduce(0) { $0 + $1.count }, "node")
        return constants == 0 ? nodes : "\(nodes), \(grouped(Int64(constants))) of them constants"
    }
}

extension DiffNodes {
    /// The node whose subgraph holds a node; `nil` in the main graph.
    func owner(of index: Int) -> Int? {
        let owner = flat.owner(of: index)
        return owner < 0 ? nil : owner
    }
}

extension GraphDiff {
    /// The side on which an entry's node is shown: the second, unless only the first has it.
    func side(of entry: DiffEntry) -> DiffSide { entry.b == nil ? a : b }

    /// Where an entry is shown: in the second graph, unless only the first has it.
    func place(of entry: DiffEntry) -> DiffPlace? { entry.b ?? entry.a }

    /// The node that an entry is about, by its own name if it has one; an output of a graph by that output's name.
    func label(of entry: DiffEntry) -> String {
        guard let place = place(of: entry) else { return "" }
        if let node = place.node { return side(of: entry).label(of: node) }
        return printable(place.id.hasPrefix("@out:") ? String(place.id.dropFirst("@out:".count)) : place.id)
    }

    /// Whether an entry only says that the elements of large constants differ, which the weights tell better.
    func isAboutWeightsAlone(_ entry: DiffEntry) -> Bool {
        entry.kind == .changed && !entry.changes.isEmpty
            && entry.changes.allSatisfy { change in
                guard case .tensor(let a) = change.a, case .tensor(let b) = change.b else { return false }
                return a.elements == nil && b.elements == nil && a.dataType == b.dataType
                    && a.dimensions == b.dimensions
            }
    }
}

extension DiffSide {
    /// A node as it is called: by its own name, or by its first output.
    func label(of node: Int) -> String {
        let node = nodes[node]
        return printable(node.name.flatMap { $0.isEmpty ? nil : $0 } ?? node.id)
    }

    /// Where an input comes from, as it is called; `nil` for constants and inputs that are left out.
    func label(of source: DiffSource) -> String? {
        switch source {
        case .absent, .constant: nil
        case .node(let node, _, let output): output == 0 ? label(of: node) : "\(label(of: node)):\(output)"
        case .input(let name), .undefined(let name): printable(name)
        case .formalInput(_, let attribute, let position): "\(printable(attribute)) input \(position)"
        }
    }
}
