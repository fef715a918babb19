public import GraphIR

/// The types of a model's values, as far as they follow from inputs, constants and declarations: a side table, computed
/// from the model as it is now.
public struct InferredTypes: Sendable {
    /// What contradicts: at the node that a fault was found in.
    public let diagnostics: [Diagnostic]
    private let facts: [ValueFacts?]

    /// Infers the main graph, node by node in file order, and the subgraphs of its nodes.
    ///
    /// Where a declaration and the inference say different things, the declaration stays and the fault is noted.
    public init(of model: Model, table: OpTable = .standard) {
        var walk = InferenceWalk(model, table: table)
        if let graph = model.graph { walk.visit(graph) }
        diagnostics = walk.diagnostics
        facts = walk.facts
    }

    /// The type of a value; `nil` when nothing is known of it.
    public subscript(id: ValueID) -> ValueType? { facts[Int(id.index)]?.type }

    /// What is known of a value beside its type: contents too; `nil` when nothing is known.
    public func facts(of id: ValueID) -> ValueFacts? { facts[Int(id.index)] }
}

/// The state of inferring the graphs of a model.
private struct InferenceWalk {
    private(set) var facts: [ValueFacts?]
    private(set) var diagnostics: [Diagnostic] = []
    private let table: OpTable
    private let opsets: [ByteString: Int64]
    private let localOps: Set<[ByteString]>

    init(_ model: Model, table: OpTable) {
        self.table = table
        let declared = DeclaredTypes(of: model)
        facts = model.values.indices.map { index in
            declared[ValueID(index: Int32(index))].map { ValueFacts(type: $0) }
        }
        opsets = Dictionary(
            model.opsetImports.map { (SchemaLines.canonicalDomain($0.domain), $0.version ?? 1) },
            uniquingKeysWith: { first, _ in first })
        localOps = Set(model.functions.map { [SchemaLines.canonicalDomain($0.domain), $0.name ?? ""] })
    }

    mutating func visit(_ graph: Graph) {
        for initializer in graph.initializers {
            guard let id = initializer.value else { continue }
            let constant = ValueFacts(tensor: initializer.tensor)
            facts[Int(id.index)] = ValueFacts(
                type: facts[Int(id.index)]?.type ?? constant.type, elements: constant.elements)
        }
        for (index, node) in graph.nodes.enumerated() {
            for subgraph in node.subgraphs { visit(subgraph) }
            do throws(InferenceError) {
                try infer(node)
            } catch {
                let location = Location.node(NodeID(index: index), name: node.name)
                diagnostics.append(Diagnostic(error.id, error.message, at: location))
            }
        }
    }

    private mutating func infer(_ node: Node) throws(InferenceError) {
        let domain = SchemaLines.canonicalDomain(node.op.domain)
        guard let opset = opsets[domain], !localOps.contains([domain, node.op.type ?? ""]),
            let schema = table.schema(for: node.op, opset: opset)
        else { return }
        let inputs = node.inputs.map { id in id.map { facts[Int($0.index)] ?? ValueFacts(type: nil) } }
        var outputs = try schema.infer(inputs: inputs, attributes: node.attributes, outputCount: node.outputs.count)
        for (slot, result) in subgraphResults(of: node, domain).enumerated() where slot < outputs.count {
            outputs[slot] = result
        }
        var fault: InferenceError?
        for (id, inferred) in zip(node.outputs, outputs) {
            guard let id else { continue }
            do throws(InferenceError) {
                facts[Int(id.index)] = try merge(facts[Int(id.index)], inferred)
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
    }

    /// What the subgraphs of a control flow operator say of its outputs.
    private func subgraphResults(of node: Node, _ domain: ByteString) -> [ValueFacts] {
        guard domain.isEmpty, let rule = node.op.type.flatMap({ subgraphRules[$0] }) else { return [] }
        let bodies = node.subgraphs.map { graph in
            graph.outputs.map { output in output.value.flatMap { facts[Int($0.index)] } }
        }
        return rule(bodies, node.inputs.count)
    }

    private func merge(_ declared: ValueFacts?, _ inferred: ValueFacts) throws(InferenceError) -> ValueFacts {
        guard let type = declared?.type, let second = inferred.type else {
            return ValueFacts(type: declared?.type ?? inferred.type, elements: inferred.elements)
        }
        return ValueFacts(type: try type.merged(with: second), elements: inferred.elements)
    }
}
