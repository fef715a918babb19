import GraphIR
import Operators

/// Merges nodes that do the same to the same values.
///
/// Keeps every value bit for bit. Nodes with subgraphs and operators that draw random numbers are not merged; small
/// constants with equal elements count as the same value.
struct CommonSubexpressions {
    private struct Key: Hashable {
        let op: ByteString
        let inputs: [Operand]
        let outputCount: Int
        let attributes: [Attribute]
    }

    private enum Operand: Hashable {
        case none
        case value(ValueID)
        case constant(DataType?, [Int64], Contents)
    }

    private enum Contents: Hashable {
        case integers([Dimension.Size])
        case bytes(Bytes)
    }

    private static let maximumByteCount = 4096
    private var seen: [Key: Int] = [:]

    /// Takes a node out when an equal one came before it.
    mutating func visit(_ index: Int, _ workspace: inout Workspace) {
        let node = workspace.nodes[index]
        guard workspace.traits[index].isDeterministic, let type = node.op.type, type != "Identity", type != "Constant",
            !node.outputs.isEmpty, node.subgraphs.isEmpty
        else { return }
        let key = Key(
            op: type, inputs: node.inputs.map { Self.operand($0, workspace) }, outputCount: node.outputs.count,
            attributes: node.attributes.sorted { ($0.name ?? "") < ($1.name ?? "") })
        guard let earlier = seen[key], workspace.isAlive[earlier] else {
            seen[key] = index
            return
        }
        workspace.merge(index, into: earlier)
    }

    private static func operand(_ id: ValueID?, _ workspace: Workspace) -> Operand {
        guard let id else { return .none }
        guard let tensor = workspace.constants[id] else { return .value(id) }
        if let elements = workspace.facts(id)?.elements {
            return .constant(tensor.dataType, tensor.dimensions, .integers(elements))
        }
        guard let bytes = tensor.rawData, bytes.count <= maximumByteCount, tensor.typedData.isEmpty,
            tensor.externalData.isEmpty
        else { return .value(id) }
        return .constant(tensor.dataType, tensor.dimensions, .bytes(bytes))
    }
}

extension Workspace {
    /// Lets an earlier, equal node do a node's work.
    fileprivate mutating func merge(_ index: Int, into earlier: Int) {
        let pairs = zip(nodes[index].outputs, nodes[earlier].outputs).compactMap { duplicate, original in
            duplicate.map { ($0, original) }
        }
        if pairs.count == 1, nodes[index].outputs.first != nil, let original = pairs[0].1 {
            _ = apply(.value(original), to: index)
            return
        }
        let fits = pairs.allSatisfy { duplicate, original in
            guard let original else { return isUnused(duplicate) }
            return !isOutput(duplicate) && isReplaceable(duplicate, by: original)
        }
        guard fits else { return }
        for (duplicate, original) in pairs {
            if let original { adopt(duplicate, into: original) }
        }
        remove(index)
    }
}
