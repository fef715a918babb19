import GraphIR

/// The state of inferring the graphs of a model.
struct InferenceWalk {
    /// The deepest nesting of subgraphs and calls that is followed.
    static let maximumDepth = 128

    /// What is known of each value; at first what its graph declares.
    var facts: KnownFacts
    var faults = InferenceFaults()
    /// The values of a function body that stand for inputs which a call leaves out.
    var absent: Set<ValueID> = []
    /// The attributes of the call that is being inferred; `nil` outside functions.
    var arguments: [ByteString: Attribute]?
    var ops: OpResolution
    var calls: FunctionCalls
    var memo = InferenceMemo()
    var depth = 0
    let model: Model
    private let declared: DeclaredTypes
    let isCautious: Bool
    let remarks: InferenceRemarks
    /// Takes what the nodes cost; `nil` when nobody asks.
    var ledger: CostLedger?

    init(
        _ model: Model, table: OpTable, isCautious: Bool, followsComputations: Bool, countsCost: Bool = false
    ) {
        self.model = model
        remarks = InferenceRemarks(followsComputations: followsComputations, namesLengths: countsCost)
        ledger = countsCost ? CostLedger() : nil
        self.isCautious = isCautious
        let declared = DeclaredTypes(of: model)
        self.declared = declared
        facts = KnownFacts(count: model.values.count)
        for index in model.values.indices {
            if let type = declared[ValueID(index: Int32(index))] { facts[index] = ValueFacts(type: type) }
        }
        ops = OpResolution(model, table: table)
        calls = FunctionCalls(model)
    }

    /// Infers a graph.
    ///
    /// - Parameter inputs: what the owner of the graph says of its inputs.
    mutating func visit(_ graph: Graph, inputs: [ValueFacts?] = []) {
        if depth >= Self.maximumDepth { return }
        depth += 1
        defer { depth -= 1 }
        for (input, known) in zip(graph.inputs, inputs) { merge(known, into: input.value) }
        noteConstants(of: graph)
        visit(graph.nodes)
        for output in graph.outputs { check(output) }
    }

    /// Infers nodes in order.
    mutating func visit(_ nodes: [Node]) {
        for index in nodes.indices {
            calls.steps += 1
            let (meaning, number) = ops.numberedMeaning(of: nodes[index].op)
            var entry: Int?
            // What a node costs is noted each time.
            if ledger == nil, !faults.hasMistyped, case .op(let op) = meaning, op.subgraphs == nil {
                entry = memo.entry(index, of: nodes, op: number, facts, absent: absent)
                if let entry, let start = memo.start(of: entry) {
                    conclude(nodes, index, from: start)
                    continue
                }
            }
            do throws(InferenceError) {
                try infer(nodes[index], at: index, meaning, entry)
            } catch {
                faults.note(error, at: NodePlace(nodes[index], at: index))
            }
            finishCost(of: nodes[index])
            noteRemarks(on: nodes[index], at: index)
        }
    }

    private mutating func noteConstants(of graph: Graph) {
        if graph.initializers.isEmpty { return }
        let inputs = model.inputsByName(of: graph)
        for initializer in graph.initializers {
            guard let id = initializer.value else { continue }
            let constant = ValueFacts(tensor: initializer.tensor)
            note(constant, of: id)
            if let input = inputs[model[id].name], input != id {
                note(isCautious ? ValueFacts(type: constant.type) : constant, of: input)
            }
        }
    }

    private mutating func note(_ constant: ValueFacts, of id: ValueID) {
        let declared = facts[Int(id.index)]?.type
        let merge = declared.flatMap { declared in constant.type.map { declared.merged(with: $0) } }
        if let fault = merge?.fault { faults.note(fault, at: model[id].name) }
        var known = constant
        if let merge { known.type = merge.type }
        facts[Int(id.index)] = known
    }

    /// An output may be declared otherwise than where its value is defined.
    private mutating func check(_ output: ValueDeclaration) {
        guard let id = output.value, let declared = output.type, let known = facts[Int(id.index)] else { return }
        if known.type == declared || faults.doubts(id) { return }
        guard let merge = known.type.map(declared.merged) else { return }
        if let fault = merge.fault {
            faults.doubt(id)
            faults.note(fault, at: model[id].name)
        }
        facts[Int(id.index)]?.type = merge.type
    }

    /// Adds to what is known of a value; where that contradicts a declaration, neither is believed.
    ///
    /// - Parameter writer: the node that writes the value.
    /// - Returns: whether there is no contradiction.
    @discardableResult
    mutating func merge(
        _ inferred: ValueFacts?, into id: ValueID?, writer: @autoclosure () -> NodePlace? = nil
    ) -> Bool {
        guard let id, let inferred, !inferred.isEmpty else { return true }
        guard let declared = facts[Int(id.index)]?.type, let type = inferred.type else {
            var known = inferred
            known.type = facts[Int(id.index)]?.type ?? inferred.type
            facts[Int(id.index)] = known
            return true
        }
        let merge = declared.merged(with: type)
        if let fault = merge.fault {
            faults.doubt(id)
            faults.note(fault, at: model[id].name, writer: writer())
            facts[Int(id.index)] = merge.type.map { ValueFacts(type: $0) }
            return false
        }
        var known = inferred
        known.type = merge.type
        facts[Int(id.index)] = known
        return true
    }

    /// Takes values of a graph back to what the graph declares.
    mutating func reset(_ graph: Graph) {
        let constants = graph.initializers.map(\.value)
        let written = graph.nodes.flatMap(\.outputs)
        for id in (graph.inputs.map(\.value) + constants + written).compactMap({ $0 }) {
            facts[Int(id.index)] = declared[id].map { ValueFacts(type: $0) }
        }
    }
}
