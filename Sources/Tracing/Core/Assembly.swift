import GraphIR

/// Turns a trace into a model: unused nodes and constants left out, values named, types written.
struct Assembly {
    private let trace: Trace
    private var model: Model
    private var graph = Graph(name: "main_graph")
    private var ids: [TensorID: ValueID] = [:]

    /// The model of a trace.
    ///
    /// - Precondition: every input and output has a place.
    static func model(of trace: Trace, inputs: [NamedTensor], outputs: [NamedTensor], producer: Producer) -> Model {
        var assembly = Assembly(trace: trace, producer: producer)
        assembly.add(inputs: inputs)
        let used = assembly.usedTensors(outputs)
        assembly.addParameters(used)
        assembly.addNodes(used, outputs: outputs)
        assembly.model.graph = assembly.graph
        return assembly.model.resolved()
    }

    /// A graph input or output.
    struct NamedTensor {
        let name: String
        let tensor: Tensor
    }

    private init(trace: Trace, producer: Producer) {
        self.trace = trace
        model = Model(
            irVersion: trace.table.irVersion(forOpset: trace.opset),
            opsetImports: [OpsetImport(domain: "", version: trace.opset)])
        model.producerName = ByteString(producer.name)
        model.producerVersion = ByteString(producer.version)
    }

    private mutating func add(inputs: [NamedTensor]) {
        for input in inputs {
            guard let id = input.tensor.id else { continue }
            ids[id] = model.addValue(named: ByteString(input.name))
            graph.inputs.append(ValueDeclaration(ids[id], type: trace.facts(id).type))
        }
    }

    /// The tensors that the outputs depend on.
    private func usedTensors(_ outputs: [NamedTensor]) -> Set<TensorID> {
        var used = Set(outputs.compactMap(\.tensor.id))
        for case .node(_, let inputs, let results, _, _) in trace.records.reversed()
        where !used.isDisjoint(with: results) {
            used.formUnion(inputs.compactMap { $0 })
        }
        return used
    }

    /// Adds the used constants in the order of the state dict, whatever the order of their use.
    private mutating func addParameters(_ used: Set<TensorID>) {
        var constants: [(rank: Int, id: TensorID)] = []
        for (index, tensor) in trace.tensors.enumerated() where used.contains(TensorID(index: index)) {
            if case .parameter(let value, _) = tensor.origin {
                constants.append((value.rank, TensorID(index: index)))
            }
        }
        constants.sort { ($0.rank, $0.id.index) < ($1.rank, $1.id.index) }
        var counts: [String: Int] = [:]
        for (_, id) in constants {
            guard let (parameter, form) = trace.takeParameter(id) else { continue }
            let count = counts[parameter.name, default: 0]
            counts[parameter.name] = count + 1
            let name = count == 0 ? parameter.name : "\(parameter.name)_\(count)"
            let value = model.addValue(named: ByteString(name))
            ids[id] = value
            graph.initializers.append(Initializer(value, tensor: parameter.converted(to: form).tensor))
        }
    }

    private mutating func addNodes(_ used: Set<TensorID>, outputs: [NamedTensor]) {
        var naming = NodeNaming(scopes: trace.scopes)
        let outputNames = Dictionary(
            outputs.compactMap { output in output.tensor.id.map { ($0, output.name) } }, uniquingKeysWith: { a, _ in a }
        )
        for case .node(let op, let inputs, let results, let attributes, let scope) in trace.records
        where !used.isDisjoint(with: results) {
            let name = naming.name(op: op, scope: scope)
            for (slot, id) in results.enumerated() {
                let value = model.addValue(named: ByteString(outputNames[id] ?? "\(name)_output_\(slot)"))
                ids[id] = value
                guard outputNames[id] == nil else { continue }
                graph.valueInfo.append(ValueDeclaration(value, type: trace.facts(id).type))
            }
            graph.nodes.append(
                Node(
                    OpName(op), name: ByteString(name), inputs: inputs.map { $0.flatMap { ids[$0] } },
                    outputs: results.map { ids[$0] }, attributes: attributes))
        }
        graph.outputs = outputs.map { output in
            ValueDeclaration(output.tensor.id.flatMap { ids[$0] }, type: output.tensor.type)
        }
    }
}
