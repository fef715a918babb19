import GraphIR
import Operators

typealias Size = Dimension.Size

extension Workspace {
    /// A node's input at a position, as it stands now.
    func input(_ position: Int, of node: Node) -> ValueID? {
        position < node.inputs.count ? node.inputs[position].map(current) : nil
    }

    /// The dimensions of a value; `nil` when the rank is unknown.
    ///
    /// What is neither a length nor a name counts as unknown.
    func sizes(_ id: ValueID?) -> [Size]? {
        guard let id, let sizes = facts(id)?.type?.tensorType?.shape?.sizes else { return nil }
        return sizes.map { size in
            switch size {
            case .fixed(let length): length < 0 ? .unknown : size
            case .symbolic(let name): name.isEmpty ? .unknown : size
            case .unknown: size
            }
        }
    }

    /// The dimensions of a node's first input.
    func inputSizes(_ node: Node) -> [Size]? { sizes(input(0, of: node)) }

    /// The dimensions of a node's first output.
    func outputSizes(_ node: Node) -> [Size]? { sizes(node.outputs.first ?? nil) }

    func elementType(_ id: ValueID?) -> DataType? {
        id.flatMap { facts($0)?.type?.tensorType?.elementType }
    }

    /// The contents of a value, when they are known numbers.
    func numbers(_ id: ValueID?) -> [Int64]? {
        guard let elements = id.flatMap({ facts($0)?.elements }) else { return nil }
        let numbers = elements.compactMap(\.fixedValue)
        return numbers.count == elements.count ? numbers : nil
    }

    /// A list that older versions of an operator take as an attribute and newer ones as an input.
    func list(_ name: ByteString, input position: Int, of node: Node) -> [Int64]? {
        if case .ints(let numbers)? = node.attribute(name) { return numbers }
        return numbers(input(position, of: node))
    }

    /// The living node that makes a value.
    func producer(of id: ValueID?) -> Int? {
        guard let id, case let index = Int(producers[Int(current(id).index)]), index >= 0, isAlive[index] else {
            return nil
        }
        return index
    }

    /// The living node that makes a value, when it is of one of ONNX's own operators.
    func producer(of id: ValueID?, named name: ByteString) -> Node? {
        guard let index = producer(of: id), traits[index].name != nil, nodes[index].op.type == name else { return nil }
        return nodes[index]
    }

    func isOutput(_ id: ValueID) -> Bool { outputs.contains(id) }

    /// Whether a value is read in one place and nowhere else.
    func hasOneReader(_ id: ValueID) -> Bool {
        readerCounts[Int(id.index)] == 1 && !isOutput(id) && !pinned.contains(id)
    }

    /// Whether nothing needs a value.
    func isUnused(_ id: ValueID) -> Bool {
        readerCounts[Int(id.index)] == 0 && !isOutput(id) && !pinned.contains(id)
    }

    /// Whether a value may be left out in favour of another without a subgraph reading something else.
    func isReplaceable(_ id: ValueID, by other: ValueID) -> Bool {
        !pinned.contains(id) && !(captured.contains(id) && innerNames.contains(model[other].name))
    }

    /// Whether all elements of a value are equal to a number; the shape does not matter.
    func isFilled(_ id: ValueID?, with filler: Filler) -> Bool {
        guard let id else { return false }
        if let tensor = constants[id] { return tensor.isFilled(with: filler) }
        guard let node = producer(of: id, named: "ConstantOfShape") else { return false }
        guard let value = node.attribute("value") else { return filler == .zero }
        if case .tensor(let tensor) = value { return tensor.isFilled(with: filler) }
        return false
    }
}
