import GraphIR

extension InferenceWalk {
    /// Infers one node; what it says of its outputs is added to what is declared.
    ///
    /// - Parameter entry: where the outputs are noted for equal nodes.
    mutating func infer(
        _ node: Node, at index: Int, _ meaning: OpResolution.Meaning, _ entry: Int?
    ) throws(InferenceError) {
        let attributes = boundAttributes(of: node)
        switch meaning {
        case .function(let function):
            conclude(
                node, index, call(function, trustedInputs(of: node), attributes, outputCount: node.outputs.count))
            ledger?.noteCall()
        case .op(let op):
            if let rule = op.subgraphs {
                try inferSubgraphs(of: node, NodePlace(node, at: index), attributes, op, rule)
            } else {
                let context = try op.context(
                    inputs: inputs(of: node), attributes: attributes, outputCount: node.outputs.count,
                    isCautious: isCautious, remarks: remarks)
                let outputs = try op.infer(context)
                if let entry, remarks.isEmpty { note(outputs, of: node, as: entry) }
                conclude(node, index, outputs)
                noteCost(of: node, context)
            }
        case .unknown:
            visitSubgraphs(of: attributes, at: NodePlace(node, at: index))
            ledger?.note(.uncounted("the operator is not known", mayHaveMACs: true))
        }
    }

    /// What is known of a node's inputs; `nil` for those that are left out.
    func inputs(of node: Node) -> [ValueFacts?] {
        node.inputs.map { id in
            guard let id else { return nil }
            if let known = facts[Int(id.index)] { return known }
            return !absent.isEmpty && absent.contains(id) ? nil : ValueFacts(type: nil)
        }
    }

    private mutating func conclude(_ node: Node, _ index: Int, _ outputs: [ValueFacts]) {
        if remarks.hasTypeFault || faults.hasMistyped && node.inputs.contains(where: faults.isMistyped) {
            concludeMistyped(node, outputs)
            return
        }
        for (id, known) in zip(node.outputs, outputs) {
            guard let id else { continue }
            let inferred = believed(known, of: node)
            if facts[Int(id.index)] == nil {
                if !inferred.isEmpty { facts[Int(id.index)] = inferred }
            } else {
                merge(inferred, into: id, writer: NodePlace(node, at: index))
            }
        }
    }

    /// What counts of an output.
    private func believed(_ known: ValueFacts, of node: Node) -> ValueFacts {
        remarks.followsComputations || node.inputs.isEmpty ? known : ValueFacts(type: known.type)
    }

    /// Keeps the outputs of a node for nodes that are equal to it.
    private mutating func note(_ outputs: [ValueFacts], of node: Node, as entry: Int) {
        var numbers: [Int32] = []
        for known in outputs {
            let inferred = believed(known, of: node)
            guard let number = inferred.isEmpty ? KnownFacts.none : facts.sharedNumber(of: inferred) else { return }
            numbers.append(number)
        }
        if numbers.count == node.outputs.count { memo.setOutputs(numbers, of: entry) }
    }

    /// Adds what an equal node gave to what is declared.
    ///
    /// - Parameter start: where that is noted.
    mutating func conclude(_ nodes: [Node], _ index: Int, from start: Int) {
        for slot in nodes[index].outputs.indices {
            guard let id = nodes[index].outputs[slot] else { continue }
            let inferred = memo.output(at: start + slot)
            let declared = facts.sharedNumber(at: Int(id.index))
            if inferred == KnownFacts.none || inferred == declared { continue }
            if declared == KnownFacts.none {
                facts.setNumber(inferred, of: Int(id.index))
            } else if let declared, let merged = memo[merge: declared, inferred] {
                facts.setNumber(merged, of: Int(id.index))
            } else {
                let hasMerged = merge(
                    facts.facts(of: inferred), into: id, writer: NodePlace(nodes[index], at: index))
                if hasMerged, let declared, let merged = facts.sharedNumber(at: Int(id.index)) {
                    memo[merge: declared, inferred] = merged
                }
            }
        }
    }

    private func boundAttributes(of node: Node) -> [Attribute] {
        guard let arguments, node.attributes.contains(where: { $0.reference != nil }) else { return node.attributes }
        return node.attributes.compactMap { attribute in
            guard let reference = attribute.reference else { return attribute }
            guard var argument = arguments[reference] else { return nil }
            argument.name = attribute.name
            return argument
        }
    }
}

extension InferenceWalk {
    /// Infers the subgraphs of a node that nothing says how they are run.
    private mutating func visitSubgraphs(of attributes: [Attribute], at place: NodePlace) {
        for attribute in attributes {
            guard let name = attribute.name else { continue }
            switch attribute.value {
            case .graph(let graph): visit(graph, of: place, name)
            case .graphs(let graphs):
                for (index, graph) in graphs.enumerated() { visit(graph, of: place, name, position: index) }
            default: break
            }
        }
    }

    private mutating func visit(
        _ graph: Graph, of owner: NodePlace, _ attribute: ByteString, position: Int? = nil, inputs: [ValueFacts?] = []
    ) {
        // The graph may have been inferred before, for another call or with other inputs.
        if arguments != nil { reset(graph) }
        let outer = faults.path
        faults.path = outer.appending(GraphPath.Step(owner: owner, attribute: attribute, position: position))
        ledger?.open()
        visit(graph, inputs: inputs)
        let body = closeCost(
            label: attribute, isFunction: false, inputs: graph.inputs.map(\.value), outputs: graph.outputs.map(\.value))
        ledger?.attach(body)
        faults.path = outer
    }

    private mutating func inferSubgraphs(
        of node: Node, _ place: NodePlace, _ attributes: [Attribute], _ op: ResolvedOp, _ rule: SubgraphRule
    ) throws(InferenceError) {
        let context: InferenceContext
        var bodyInputs: [ValueFacts?]
        do throws(InferenceError) {
            context = try op.context(
                inputs: trustedInputs(of: node), attributes: attributes, outputCount: node.outputs.count,
                isCautious: isCautious, remarks: remarks)
            bodyInputs = try rule.bodyInputs(context)
        } catch {
            visitSubgraphs(of: attributes, at: place)
            throw error
        }
        var bodies: [[ValueFacts?]] = []
        var fault: InferenceError?
        for name in rule.bodies {
            guard case .graph(let graph)? = context.attribute(name) else { continue }
            if let wrong = mismatch(of: graph, bodyInputs.count) {
                fault = fault ?? wrong
                bodyInputs = []
            }
            visit(graph, of: place, name, inputs: bodyInputs)
            bodies.append(graph.outputs.map { output in output.value.flatMap { facts[Int($0.index)] } })
        }
        noteRounds(of: node, context, rule)
        if let fault { throw fault }
        let known = bodies.count == rule.bodies.count ? try rule.outputs(context, bodies) : []
        conclude(node, place.id.index, try op.checked(known, context))
        noteCost(of: node, context)
    }

    /// Says that a subgraph has not the inputs that it is given; old files list initializers among them.
    private func mismatch(of graph: Graph, _ count: Int) -> InferenceError? {
        let found = graph.inputs.count
        if found == count || model.irVersion ?? 0 < 4 && found > count { return nil }
        return InferenceError("type.subgraph", "expected a subgraph with \(count) inputs, found \(found)")
    }
}
