import GraphIR

extension InferenceWalk {
    /// Writes down what a node costs whose types are now known.
    mutating func noteCost(of node: Node, _ context: InferenceContext) {
        guard ledger != nil else { return }
        nameLengths(of: node.outputs.compactMap { $0 })
        let outputs = node.outputs.map { id in id.flatMap { facts[Int($0.index)] } ?? ValueFacts(type: nil) }
        ledger?.note(context.schema.cost(CostContext(node: context, outputs: outputs)))
    }

    /// Says how often the subgraphs of a node run.
    mutating func noteRounds(of node: Node, _ context: InferenceContext, _ rule: SubgraphRule) {
        guard ledger != nil else { return }
        let name = node.name ?? node.outputs.compactMap { $0 }.first.map { model[$0].name } ?? ""
        let unknown = Polynomial(.name(ByteString(bytes: Array("trip(".utf8) + name.bytes + Array(")".utf8))))
        let rounds = Polynomial(rule.rounds(context)) ?? unknown
        ledger?.settle(rounds: rounds, isChoice: rule.runsOneBody)
    }

    /// Ends a node.
    mutating func finishCost(of node: Node) {
        guard ledger != nil else { return }
        let ids = node.outputs.compactMap { $0 }
        nameLengths(of: ids)
        let outputs = ids.map(size)
        ledger?.finish(node, outputs: outputs)
    }

    /// Ends a graph that a node runs.
    mutating func closeCost(label: ByteString, isFunction: Bool, inputs: [ValueID?], outputs: [ValueID?]) -> CostBody? {
        guard ledger != nil else { return nil }
        let sizes = inputs.compactMap { $0 }.map(size)
        return ledger?.close(
            label: label, isFunction: isFunction, inputs: sizes, outputs: outputs.compactMap { $0 })
    }

    /// The bytes of a value.
    func size(of id: ValueID) -> ValueSize {
        guard let tensor = facts[Int(id.index)]?.type?.tensorType, let width = tensor.elementType?.bitWidth,
            let sizes = tensor.shape?.sizes
        else { return ValueSize(value: id, bytes: nil) }
        let lengths = sizes.compactMap { Polynomial($0) }
        guard lengths.count == sizes.count, let count = try? Polynomial.product(of: lengths) else {
            return ValueSize(value: id, bytes: nil)
        }
        let bytes =
            width % 8 == 0
            ? try? count * Polynomial(Int64(width / 8))
            : try? (count * Polynomial(Int64(width)) + 7).quotient(by: 8)
        return ValueSize(value: id, bytes: bytes)
    }

    /// Gives names to lengths of which nothing is known, so that what they decide can be said.
    mutating func nameLengths(of ids: [ValueID]) {
        for id in ids {
            guard let tensor = facts[Int(id.index)]?.type?.tensorType, var sizes = tensor.shape?.sizes,
                sizes.contains(.unknown)
            else { continue }
            for (axis, size) in sizes.enumerated() where size == .unknown {
                sizes[axis] = .symbolic(model[id].lengthName(axis: axis))
            }
            facts[Int(id.index)]?.type = ValueType(
                kind: .tensor(TensorType(elementType: tensor.elementType, shape: Shape(sizes: sizes))))
        }
    }
}

extension OpSchema {
    /// What a node of the operator costs.
    func cost(_ context: CostContext) -> NodeCost {
        switch CostRegistry.method(for: self) {
        case .function(let function):
            do throws(InferenceError) {
                return .counted(try function(context))
            } catch {
                return .uncounted(error.message, mayHaveMACs: true)
            }
        case .free, .bodies: return .counted(.none)
        case .uncounted(let reason): return .uncounted(reason, mayHaveMACs: false)
        case nil: return .uncounted("no rule says what it costs", mayHaveMACs: true)
        }
    }
}
