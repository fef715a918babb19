import GraphIR
import Operators

/// The main graph of a model while it is rewritten, with the tables that rules ask.
///
/// A value that another one stands for stays in the arena and is forwarded; nodes are looked at through that forwarding
/// and written back once at the end. Everything here is proportional to the size of the graph.
struct Workspace {
    /// The model as it came; only its arena grows, by new constants.
    var model: Model
    let opset: Int64?
    /// Before IR version 4 every initializer had to be an input, so that new constants are nodes there.
    let storesConstantsAsNodes: Bool
    /// Whether the model is only compared with others, and need not get faster.
    let isForComparison: Bool
    /// The main graph's nodes; those that are gone are marked in `isAlive`.
    var nodes: [Node]
    var isAlive: [Bool]
    /// For each node with subgraphs, the outer values that these read.
    let captures: [Int: [ValueID]]
    /// What a node's operator allows, by node.
    let traits: [OpTraits]

    /// The value that stands for each value; itself when nothing does.
    private var forward: [Int32]
    /// The node that makes each value, or -1.
    var producers: [Int32]
    /// How many places of living nodes read each value.
    var readerCounts: [Int32]
    private(set) var facts: [ValueFacts?]
    /// Values that are outputs of the graph.
    var outputs: Set<ValueID>
    /// Values that must keep their names for other reasons.
    let pinned: Set<ValueID>
    /// Values that subgraphs read.
    var captured: Set<ValueID>
    /// Names that subgraphs define, so that an outer value of that name would be hidden from them.
    let innerNames: Set<ByteString>
    /// Tensors that never change, also those that were found on the way.
    var constants: [ValueID: ConstantTensor]
    /// Constants that were not initializers before, in order.
    var newConstants: [ValueID] = []
    var hasChanged = false
    /// Whether a fact was found that inference did not have.
    var hasLearned = false
    private var names: Set<ByteString> = []

    init(parts: WorkspaceParts, isForComparison: Bool) {
        self.isForComparison = isForComparison
        model = parts.model
        opset = parts.model.opsetVersion
        storesConstantsAsNodes = parts.storesConstantsAsNodes
        nodes = parts.graph.nodes
        isAlive = Array(repeating: true, count: nodes.count)
        captures = parts.captures
        traits = parts.traits
        forward = model.values.indices.map { Int32($0) }
        producers = Array(repeating: -1, count: model.values.count)
        readerCounts = Array(repeating: 0, count: model.values.count)
        facts = parts.facts
        outputs = Set(parts.graph.outputs.compactMap(\.value))
        pinned = parts.pinned
        captured = Set(parts.captures.values.joined())
        innerNames = parts.innerNames
        constants = parts.constants
        for (index, node) in nodes.enumerated() {
            for id in node.outputs.compactMap({ $0 }) { producers[Int(id.index)] = Int32(index) }
            for id in node.inputs.compactMap({ $0 }) { readerCounts[Int(id.index)] += 1 }
            for id in captures[index] ?? [] { readerCounts[Int(id.index)] += 1 }
        }
    }

    /// The value that stands for a value now.
    func current(_ id: ValueID) -> ValueID {
        var index = id.index
        while forward[Int(index)] != index { index = forward[Int(index)] }
        return ValueID(index: index)
    }

    /// Lets a value stand for another, and shortens the way for those that come later.
    mutating func setForward(_ id: ValueID, to target: ValueID) {
        forward[Int(id.index)] = target.index
    }

    /// The values that stand for a node's inputs, after shortening the way to them.
    mutating func refreshInputs(of index: Int) {
        for (position, input) in nodes[index].inputs.enumerated() {
            guard let input, forward[Int(input.index)] != input.index else { continue }
            let target = current(input)
            forward[Int(input.index)] = target.index
            nodes[index].inputs[position] = target
        }
    }

    mutating func setFacts(_ id: ValueID, _ new: ValueFacts) { facts[Int(id.index)] = new }

    func facts(_ id: ValueID) -> ValueFacts? { facts[Int(current(id).index)] }

    /// Adds a constant with a name that nothing has.
    mutating func addConstant(_ tensor: ConstantTensor, name: ByteString) -> ValueID {
        if names.isEmpty { names = Set(model.values.map(\.name)).union(innerNames) }
        var unique = name
        var number = 0
        while !names.insert(unique).inserted {
            number += 1
            unique = ByteString(bytes: name.bytes + Array("_\(number)".utf8))
        }
        let id = model.addValue(named: unique)
        forward.append(id.index)
        producers.append(-1)
        readerCounts.append(0)
        facts.append(ValueFacts(tensor: tensor))
        constants[id] = tensor
        newConstants.append(id)
        return id
    }
}
