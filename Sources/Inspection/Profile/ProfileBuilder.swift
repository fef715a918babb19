import GraphIR
import Operators

/// Lists the nodes of a model with what they cost.
struct ProfileBuilder {
    private(set) var rows: [ProfileRow] = []
    /// For each node of the main graph the number of rows before its own.
    private(set) var rowCounts: [Int] = []
    private let model: Model
    private var weights: [ValueID: ProfileFigures] = [:]

    init(_ model: Model) {
        self.model = model
        if let graph = model.graph { noteWeights(of: graph) }
    }

    /// The initializers that no node has read so far.
    var unreadWeights: ProfileFigures {
        weights.values.reduce(into: ProfileFigures()) { $0.addWeights($1) }
    }

    /// Lists the nodes of the main graph.
    mutating func add(_ steps: [CostStep]) {
        for step in steps {
            rowCounts.append(rows.count)
            add(step, depth: 0, modules: [], rounds: 1, isCounted: true)
        }
    }

    private mutating func add(
        _ step: CostStep, depth: Int, modules outer: [String], rounds: Polynomial?, isCounted: Bool
    ) {
        let own = ModulePath.levels(of: step.node)
        let modules = own.isEmpty ? outer : own
        var figures = ProfileFigures()
        for id in step.node.inputs.compactMap({ $0 }) {
            if let weight = weights.removeValue(forKey: id) { figures.addWeights(weight) }
        }
        let cost = rounds.flatMap { rounds in step.leafCost.flatMap { Cost.times(rounds, $0) } }
        (figures.macs, figures.flops) = (cost?.macs, cost?.flops)
        var bytes = PolynomialTotal()
        if !step.isConstant {
            for output in step.outputs { bytes.add(output.bytes ?? 0) }
        }
        figures.activationBytes = bytes.value
        let output = step.outputs.first.map { model[$0.value].name.description } ?? ""
        rows.append(
            ProfileRow(
                name: step.node.name?.description ?? "", op: step.node.op.description, depth: depth, modules: modules,
                output: output, figures: figures, rounds: rounds ?? 0, isCounted: isCounted, gap: step.gap))
        for body in step.bodies where !body.isFunction {
            let inner = rounds.flatMap { Polynomial.multiply($0, body.rounds) }
            for step in body.steps {
                add(step, depth: depth + 1, modules: modules, rounds: inner, isCounted: isCounted && body.isCounted)
            }
        }
    }

    private mutating func noteWeights(of graph: Graph) {
        let inputs = model.inputsByName(of: graph)
        for initializer in graph.initializers {
            guard let id = initializer.value else { continue }
            let tensor = initializer.tensor
            let count = tensor.isParameter ? tensor.elementCount ?? 0 : 0
            note(inputs[model[id].name] ?? id, parameters: count, bytes: tensor.byteCount ?? 0)
        }
        for initializer in graph.sparseInitializers {
            let parts = [initializer.tensor.values, initializer.tensor.indices].compactMap { $0?.byteCount }
            guard let id = initializer.value else { continue }
            note(inputs[model[id].name] ?? id, parameters: 0, bytes: parts.reduce(0) { $0.addingClamped($1) })
        }
        for node in graph.nodes {
            for subgraph in node.subgraphs { noteWeights(of: subgraph) }
        }
    }

    private mutating func note(_ id: ValueID, parameters: Int64, bytes: Int64) {
        var figures = ProfileFigures()
        (figures.parameters, figures.weightBytes) = (parameters, bytes)
        weights[id, default: ProfileFigures()].addWeights(figures)
    }
}

extension ProfileFigures {
    /// Adds parameters and bytes of weights; the other figures stay.
    mutating func addWeights(_ other: ProfileFigures) {
        parameters = parameters.addingClamped(other.parameters)
        weightBytes = weightBytes.addingClamped(other.weightBytes)
    }
}

extension CostStep {
    /// What the node and the function that it calls cost.
    fileprivate var leafCost: Cost? {
        var sum = CostSum()
        if case .counted(let own) = cost { sum.add(own) }
        for body in bodies where body.isFunction { sum.add(body) }
        return sum.cost
    }

    /// Why something of the node itself is not counted.
    fileprivate var gap: String? {
        if case .uncounted(let reason, _) = cost { return reason }
        let inner = bodies.filter(\.isFunction).flatMap { $0.once.gaps }.map { "\($0.gap.op): \($0.gap.reason)" }
        return inner.isEmpty ? nil : inner.joined(separator: "; ")
    }
}
