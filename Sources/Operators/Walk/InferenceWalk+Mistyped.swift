import GraphIR

/// A wrong type is one fault, where it comes in: what follows from it is inferred, and not found fault with.
extension InferenceWalk {
    /// Notes what inference remarked on a node, but for wrong types that come from an earlier fault.
    mutating func noteRemarks(on node: Node, at index: Int) {
        let isRepetition = remarks.hasTypeFault && node.inputs.contains(where: faults.isMistyped)
        for remark in remarks.taken() where !isRepetition {
            faults.note(remark, at: NodePlace(node, at: index))
        }
    }

    /// Adds what is inferred of a node's outputs from wrong types; declarations are believed rather.
    mutating func concludeMistyped(_ node: Node, _ outputs: [ValueFacts]) {
        let wrong = node.inputs.filter(faults.isMistyped).map { $0.flatMap(elementType) }
        for case (let id?, let known) in zip(node.outputs, outputs) {
            let declared = facts[Int(id.index)]?.type
            if declared?.tensorType?.knownElementType == nil,
                remarks.hasTypeFault || wrong.contains(known.type?.tensorType?.elementType)
            {
                faults.mistrustType(of: id)
            }
            facts[Int(id.index)] = ValueFacts(type: known.type.map { declared?.refined(by: $0) ?? $0 } ?? declared)
        }
    }

    private func elementType(of id: ValueID) -> DataType? { facts[Int(id.index)]?.type?.tensorType?.elementType }

    /// What is known of a node's inputs, for graphs that are inferred with it.
    func trustedInputs(of node: Node) -> [ValueFacts?] {
        let given = inputs(of: node)
        if !faults.hasMistyped { return given }
        return zip(node.inputs, given).map { faults.isMistyped($0) ? ValueFacts(type: nil) : $1 }
    }
}
