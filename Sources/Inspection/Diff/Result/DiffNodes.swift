import GraphIR

/// The nodes of one side, each made when it is asked for.
public struct DiffNodes: RandomAccessCollection, Sendable {
    let flat: FlatGraph
    let scopes: [ScopeGraph]
    let symbols: Symbols

    /// The first position: 0.
    public var startIndex: Int { 0 }
    /// The position behind the last node.
    public var endIndex: Int { flat.count }

    /// The node at a position.
    public subscript(index: Int) -> DiffNode {
        let node = flat.node(index)
        let owner = flat.owner(of: index)
        return DiffNode(
            index: index, id: id(of: index), op: op(of: index), name: node?.name.map(\.description),
            owner: owner < 0 ? nil : owner, inputs: flat.slots(of: index).map(source), readers: readers(of: index),
            outputs: (node?.outputs ?? []).map { $0.map { flat.model[$0].name.description } ?? "" },
            attributes: attributes(of: index))
    }

    /// The operator of a node.
    public func op(of index: Int) -> String { symbols.names[Int(flat.ops[index])].description }

    /// The id of a node.
    public func id(of index: Int) -> String {
        var parts: [String] = []
        var current = index
        while current >= 0 {
            let scope = flat.scopes[Int(flat.scopeOf[current])]
            parts.append(ownID(of: current))
            if scope.owner >= 0 { parts.append("#\(symbols.names[Int(scope.key)])/") }
            current = Int(scope.owner)
        }
        return parts.reversed().joined()
    }

    /// The name of a node's first output.
    private func ownID(of index: Int) -> String {
        guard let node = flat.node(index) else { return "@function:\(op(of: index))" }
        let first = node.outputs.first { $0 != nil } ?? nil
        return first.map { flat.model[$0].name.description } ?? "@\(index)"
    }

    /// Where an input comes from, to be shown.
    func source(_ source: FlatSource) -> DiffSource {
        switch source.kind {
        case .absent: return .absent
        case .node: return .node(Int(source.index), id: id(of: Int(source.index)), output: Int(source.detail))
        case .input: return .input(inputName(at: source.index))
        case .formal:
            let scope = flat.scopes[Int(source.index)]
            return .formalInput(
                owner: Int(scope.owner), attribute: symbols.names[Int(scope.key)].description,
                position: Int(source.detail))
        case .constant: return .constant(DiffTensor(flat.constants[Int(source.index)], in: flat.model))
        case .undefined: return .undefined(symbols.names[Int(source.index)].description)
        }
    }

    private func inputName(at position: Int32) -> String {
        flat.scopes[0].inputs.first { $0.position == position }.map { flat.model[$0.value].name.description } ?? ""
    }

    private func readers(of index: Int) -> [Int] {
        let scope = scopes[Int(flat.scopeOf[index])]
        let node = index - scope.base
        var found: [Int] = []
        for position in Int(scope.useStarts[node])..<Int(scope.useStarts[node + 1]) {
            let reader = Int(scope.uses[position].reader)
            if reader < scope.count && found.last != scope.base + reader { found.append(scope.base + reader) }
        }
        return found
    }

    private func attributes(of index: Int) -> [DiffAttribute] {
        let attributes = flat.node(index)?.attributes ?? flat.function(index)?.attributes ?? []
        let shown = attributes.filter { !$0.isGraph }.map { (name: $0.name ?? "", value: DiffValue($0)) }
        return shown.sorted { $0.name < $1.name }.map { DiffAttribute(name: $0.name.description, value: $0.value) }
    }
}
