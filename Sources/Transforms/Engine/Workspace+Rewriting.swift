import GraphIR
import Operators

extension Workspace {
    /// Does what a rule says to a node; false when that cannot be done.
    mutating func apply(_ rewrite: Rewrite, to index: Int) -> Bool {
        let outputs = nodes[index].outputs
        guard let output = outputs.first ?? nil else { return false }
        if case .operation(let op, let operands, let attributes) = rewrite {
            replace(index, by: op, operands, attributes)
            return true
        }
        guard outputs.dropFirst().allSatisfy({ $0.map(isUnused) ?? true }) else { return false }
        switch rewrite {
        case .value(let id): return substitute(current(id), for: output, at: index)
        case .constant(let tensor): return fold(output, into: tensor, at: index)
        case .operation: return false
        }
    }

    /// Lets a value stand for a node's output, whose name stays when it is an output of the graph.
    private mutating func substitute(_ source: ValueID, for output: ValueID, at index: Int) -> Bool {
        if !isOutput(output) {
            guard isReplaceable(output, by: source) else { return false }
            adopt(output, into: source)
            remove(index)
            return true
        }
        if let maker = producer(of: source), !isOutput(source), isReplaceable(source, by: output),
            constants[source] == nil, let slot = nodes[maker].outputs.firstIndex(of: source)
        {
            adopt(source, into: output)
            nodes[maker].outputs[slot] = output
            producers[Int(output.index)] = Int32(maker)
            remove(index)
            return true
        }
        if traits[index].name == "Identity" || nodes[index].op.type == "Identity" { return false }
        replace(index, by: OpName("Identity"), [.value(source)], [])
        return true
    }

    /// Makes a value stand for another: its readers and what is known of it.
    mutating func adopt(_ old: ValueID, into new: ValueID) {
        readerCounts[Int(new.index)] += readerCounts[Int(old.index)]
        readerCounts[Int(old.index)] = 0
        if let known = facts(old) {
            setFacts(new, facts(new).map { known.tellsMore(than: $0) ? known : $0 } ?? known)
        }
        if captured.contains(old) { captured.insert(new) }
        setForward(old, to: new)
        hasChanged = true
    }

    /// Makes a node's output a constant.
    private mutating func fold(_ output: ValueID, into tensor: ConstantTensor, at index: Int) -> Bool {
        let isNew = constants.updateValue(tensor, forKey: output) == nil
        let found = ValueFacts(tensor: tensor)
        if found.elements != facts(output)?.elements {
            setFacts(output, found)
            hasLearned = hasLearned || nodes[index].op.type != "Constant"
        }
        if !isOutput(output) && !storesConstantsAsNodes {
            if isNew { newConstants.append(output) }
            producers[Int(output.index)] = -1
            remove(index)
            return true
        }
        if nodes[index].op.type == "Constant" { return false }
        replace(index, by: OpName("Constant"), [], [Attribute("value", .tensor(tensor))])
        return true
    }

    /// Puts another operation in a node's place.
    private mutating func replace(
        _ index: Int, by op: OpName, _ operands: [Rewrite.Operand], _ attributes: [Attribute]
    ) {
        let old = nodes[index]
        var inputs: ValueList = []
        for operand in operands {
            switch operand {
            case .value(let id): inputs.append(id.map(current))
            case .constant(let tensor): inputs.append(addConstant(tensor, name: constantName(for: old)))
            }
        }
        for id in inputs.compactMap({ $0 }) { readerCounts[Int(id.index)] += 1 }
        nodes[index].op = op
        nodes[index].inputs = inputs
        nodes[index].attributes = attributes
        for id in old.outputs.dropFirst().compactMap({ $0 }) { producers[Int(id.index)] = -1 }
        nodes[index].outputs = [old.outputs.first ?? nil]
        hasChanged = true
        release(old.inputs.compactMap { $0 }, of: index)
    }

    private func constantName(for node: Node) -> ByteString {
        let output = (node.outputs.first ?? nil).map { model[$0].name } ?? ""
        return ByteString(bytes: output.bytes + Array("_shape".utf8))
    }

    /// Takes a node out, and with it those that only it needed.
    mutating func remove(_ index: Int) {
        guard isAlive[index] else { return }
        isAlive[index] = false
        hasChanged = true
        release(nodes[index].inputs.compactMap { $0 } + (captures[index] ?? []), of: index)
    }

    /// Takes one reader from each value, and removes the nodes that nothing needs any more.
    private mutating func release(_ ids: [ValueID], of index: Int) {
        var waiting = ids
        while let id = waiting.popLast().map(current) {
            readerCounts[Int(id.index)] -= 1
            guard isUnused(id), let maker = producer(of: id),
                nodes[maker].outputs.allSatisfy({ $0.map(isUnused) ?? true })
            else { continue }
            isAlive[maker] = false
            waiting += nodes[maker].inputs.compactMap { $0 } + (captures[maker] ?? [])
        }
    }
}

extension ValueFacts {
    /// Whether more dimensions or contents are known than others say.
    fileprivate func tellsMore(than other: ValueFacts) -> Bool {
        if elements != nil && other.elements == nil { return true }
        return other.elements == nil && knownCount > other.knownCount
    }

    private var knownCount: Int {
        guard let type = type?.tensorType else { return 0 }
        guard let shape = type.shape else { return 1 }
        return 2 + shape.sizes.filter { $0 != .unknown }.count
    }
}
