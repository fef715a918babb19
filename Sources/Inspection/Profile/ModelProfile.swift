public import GraphIR
public import Operators

/// What running a model costs, node by node and module by module.
///
/// Lengths that are open stay names. Each initializer belongs to the first node that reads it.
public struct ModelProfile: Sendable {
    /// What the numbers mean, in one sentence.
    public static let convention =
        "1 MAC = one multiply-add; FLOPs = 2·MACs + other operations; moving and converting data is free"

    /// The nodes of the main graph and its subgraphs in file order, those of a subgraph after their owner.
    public let rows: [ProfileRow]
    /// The modules, outer ones before inner ones, in the order of their first nodes.
    public let modules: [ProfileModule]
    /// Everything together, initializers that no node reads included.
    public let total: ProfileFigures
    /// The most memory; `nil` when that depends on open lengths, or a number does not fit 64 bits.
    public let peak: PeakMemory?
    /// What is not counted, by operator.
    public let gaps: [(gap: CostGap, count: Int64)]
    /// How many values of the main graph take an unknown number of bytes.
    public let unknownSizeCount: Int
    /// The lengths that are open, by name.
    public let lengths: [ByteString]
    /// The numbers that were put in place of lengths.
    public let bindings: [ByteString: Int64]

    /// Profiles a model.
    ///
    /// - Parameter bindings: numbers for named lengths, see `Model.lengthNames`.
    public init(of model: Model, bindings: [ByteString: Int64] = [:]) {
        let model = model.binding(bindings)
        let costs = ModelCosts(of: model)
        var builder = ProfileBuilder(model)
        builder.add(costs.steps)
        rows = builder.rows
        modules = ProfileModules.modules(of: builder.rows)
        var sum = FigureSum()
        for row in builder.rows { sum.add(row) }
        sum.add(builder.unreadWeights)
        var figures = sum.figures
        (figures.macs, figures.flops) = (costs.total.cost?.macs, costs.total.cost?.flops)
        total = figures
        gaps = costs.total.gaps
        peak = costs.peak.map { PeakMemory(bytes: $0.bytes, row: $0.step.map { builder.rowCounts[$0] }) }
        unknownSizeCount = costs.unknownSizeCount
        self.bindings = bindings
        let open = [figures.macs, figures.flops, figures.activationBytes].compactMap { $0 }
        lengths = Set(open.flatMap(\.names)).sorted()
    }
}

/// Figures of many nodes together.
struct FigureSum {
    private var weights = ProfileFigures()
    private var macs = PolynomialTotal()
    private var flops = PolynomialTotal()
    private var bytes = PolynomialTotal()
    private(set) var count = 0

    /// Adds a node; of one that is not part of the totals only the weights.
    mutating func add(_ row: ProfileRow) {
        count += 1
        weights.addWeights(row.figures)
        if !row.isCounted { return }
        macs.add(row.figures.macs)
        flops.add(row.figures.flops)
        bytes.add(row.figures.activationBytes)
    }

    /// Adds weights that no node reads.
    mutating func add(_ figures: ProfileFigures) { weights.addWeights(figures) }

    /// The sums.
    var figures: ProfileFigures {
        var result = weights
        (result.macs, result.flops, result.activationBytes) = (macs.value, flops.value, bytes.value)
        return result
    }
}
