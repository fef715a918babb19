public import GraphIR

/// What running a model costs, node by node: a side table, computed from the model as it is now.
///
/// Lengths that are not known as numbers are names: those of the model, `floor((H + 1)/2)` where they follow from such,
/// `dim(VALUE,AXIS)` where nothing is known, and `trip(NODE)` for the rounds of a loop.
public struct ModelCosts: Sendable {
    /// The nodes of the main graph in file order.
    public let steps: [CostStep]
    /// What goes into the main graph.
    public let inputs: [ValueSize]
    /// Everything together.
    public let total: CostSum
    /// The most bytes that values take at one time, and the position of the node that runs then, `nil` for before the
    /// first; as a whole `nil` when that depends on open lengths.
    public let peak: (bytes: Polynomial, step: Int?)?
    /// How many inputs and outputs of nodes of the main graph take an unknown number of bytes.
    public let unknownSizeCount: Int

    /// Infers a model and counts.
    public init(of model: Model, table: OpTable = .standard) {
        var walk = InferenceWalk(
            model, table: table, isCautious: false, followsComputations: true, countsCost: true)
        let ids = model.graph?.inputs.compactMap(\.value) ?? []
        walk.nameLengths(of: ids)
        if let graph = model.graph { walk.visit(graph) }
        steps = walk.ledger?.steps ?? []
        inputs = ids.map(walk.size)
        var total = CostSum()
        for step in steps { total.add(step) }
        self.total = total
        let weights = Set((model.graph?.initializers ?? []).compactMap(\.value).map { model[$0].name })
        let given = inputs.filter { !weights.contains(model[$0.value].name) }
        let written = steps.filter { !$0.isConstant }.flatMap(\.outputs)
        unknownSizeCount = (given + written).count { $0.bytes == nil }
        let outputs = (model.graph?.outputs ?? []).compactMap(\.value)
        peak = LiveMemory.peak(of: steps, inputs: given, outputs: outputs)
    }
}
