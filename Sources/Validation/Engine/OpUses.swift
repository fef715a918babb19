import GraphIR
import Operators

/// The operators of a scope's nodes, each once, with what its name stands for.
struct OpUses: Sendable {
    /// One operator and the nodes that are calls of it.
    struct Use: Sendable {
        let op: OpName
        let meaning: OpMeaning
        /// The positions of the nodes, in file order.
        fileprivate(set) var nodes: [Int]
    }

    /// In the order of their first nodes.
    private(set) var uses: [Use] = []
    private var useOfNode: [Int32] = []

    init(_ nodes: [Node], _ meanings: inout OpMeanings) {
        var positions: [OpName: Int] = [:]
        useOfNode.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            let position: Int
            if let known = positions[node.op] {
                position = known
            } else {
                position = uses.count
                positions[node.op] = position
                uses.append(Use(op: node.op, meaning: meanings.meaning(of: node.op), nodes: []))
            }
            uses[position].nodes.append(index)
            useOfNode.append(Int32(position))
        }
    }

    /// What the operator of a node stands for.
    func meaning(ofNode index: Int) -> OpMeaning { uses[Int(useOfNode[index])].meaning }
}
