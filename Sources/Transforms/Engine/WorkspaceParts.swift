import GraphIR
import Operators

/// What is found out about a model before it is rewritten.
struct WorkspaceParts {
    let model: Model
    let graph: Graph
    let storesConstantsAsNodes: Bool
    let captures: [Int: [ValueID]]
    let traits: [OpTraits]
    let facts: [ValueFacts?]
    let pinned: Set<ValueID>
    let innerNames: Set<ByteString>
    let constants: [ValueID: ConstantTensor]

    /// Looks at a model; `nil` when it has no graph, is broken, or may not be touched.
    init?(_ model: Model) {
        guard let graph = model.graph, model.trainingInfo.isEmpty else { return nil }
        var soundness = Soundness(model)
        guard soundness.holds(for: graph) else { return nil }
        self.model = model
        self.graph = graph
        captures = soundness.captures
        innerNames = soundness.innerNames
        pinned = Self.pinnedValues(of: graph, in: model)
        storesConstantsAsNodes = (model.irVersion ?? 4) < 4
        traits = OpTraits.all(of: graph, in: model)

        // An input's default is a value of its own; only where nobody can override it, the input is that constant.
        let inputs = model.inputsByName(of: graph)
        var constants: [ValueID: ConstantTensor] = [:]
        var probe = model
        for (index, initializer) in graph.initializers.enumerated() {
            guard var id = initializer.value else { continue }
            if let input = inputs[model[id].name] {
                guard storesConstantsAsNodes else { continue }
                id = input
                probe.graph?.initializers[index].value = input
            }
            constants[id] = initializer.tensor
        }
        self.constants = constants
        var refinement = LengthRefinement(Self.facts(of: probe))
        refinement.visit(graph.nodes, traits)
        facts = refinement.facts
    }

    /// Facts that nothing contradicts: of declarations and inference, else of inference alone, else none.
    private static func facts(of model: Model) -> [ValueFacts?] {
        let types = InferredTypes(of: model, isCautious: true)
        if types.diagnostics.isEmpty { return facts(types, model) }
        var undeclared = model
        undeclared.graph?.valueInfo = []
        for index in model.graph?.outputs.indices ?? 0..<0 { undeclared.graph?.outputs[index].type = nil }
        let inferred = InferredTypes(of: undeclared, isCautious: true)
        if inferred.diagnostics.isEmpty { return facts(inferred, model) }
        return model.values.map { _ in nil }
    }

    private static func facts(_ types: InferredTypes, _ model: Model) -> [ValueFacts?] {
        model.values.indices.map { types.facts(of: ValueID(index: Int32($0))) }
    }

    /// Values that quantisation annotations and nodes spread over devices name.
    private static func pinnedValues(of graph: Graph, in model: Model) -> Set<ValueID> {
        var pinned: Set<ValueID> = []
        for node in graph.nodes where !node.deviceConfigurations.isEmpty {
            pinned.formUnion((node.inputs + node.outputs).compactMap { $0 })
        }
        if graph.quantizationAnnotations.isEmpty { return pinned }
        var names: Set<ByteString> = []
        for annotation in graph.quantizationAnnotations {
            if let name = annotation.tensorName { names.insert(name) }
            names.formUnion(annotation.parameterTensorNames.compactMap(\.value))
        }
        for index in model.values.indices where names.contains(model.values[index].name) {
            pinned.insert(ValueID(index: Int32(index)))
        }
        return pinned
    }
}

extension Workspace {
    /// The main graph of a model; `nil` when it cannot be simplified.
    init?(_ model: Model, isForComparison: Bool) {
        guard let parts = WorkspaceParts(model) else { return nil }
        self.init(parts: parts, isForComparison: isForComparison)
    }
}
