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
        var numbers = OpNumbers()
        useOfNode.reserveCapacity(nodes.count)
        for index in nodes.indices {
            let position = numbers.number(of: nodes[index].op)
            if position == uses.count {
                let op = nodes[index].op
                uses.append(Use(op: op, meaning: meanings.meaning(of: op), nodes: []))
            }
            uses[position].nodes.append(index)
            useOfNode.append(Int32(position))
        }
    }

    /// The number of a node's operator, which equals those of nodes with the same one.
    func number(ofNode index: Int) -> Int { Int(useOfNode[index]) }

    /// What the operator of a node stands for.
    func meaning(ofNode index: Int) -> OpMeaning { uses[Int(useOfNode[index])].meaning }
}
