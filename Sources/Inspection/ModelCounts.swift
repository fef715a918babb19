public import GraphIR

/// Counts over all graphs of a model, which need no types: operators, and what the initializers hold.
public struct ModelCounts: Sendable {
    private var counts: [OpName: Int] = [:]
    private var tensors = 0
    private var elements: Int64 = 0
    private var bytes: Int64 = 0

    /// Counts a model's main graph, subgraphs and function bodies.
    public init(of model: Model) {
        if let graph = model.graph { add(graph) }
        for function in model.functions { add(function.nodes) }
    }

    /// How often each operator occurs, most frequent first.
    public var operators: [ModelSummary.OperatorCount] {
        [ModelSummary.OperatorCount](counts.map { ($0.key, $0.value) })
    }

    /// The initializers together, except those of type int64, bool and string.
    public var parameters: ModelSummary.ParameterCount {
        ModelSummary.ParameterCount(tensors: tensors, elements: elements, bytes: bytes)
    }

    /// One line about a file that has just been written.
    public func exportNote(path: String) -> String {
        let nodes = counts.values.reduce(0, +)
        return "\(printable(path)): \(counted(nodes, "node")), \(grouped(elements)) parameters"
    }

    private mutating func add(_ graph: Graph) {
        for initializer in graph.initializers where initializer.tensor.isParameter {
            tensors += 1
            elements = elements.addingClamped(initializer.tensor.elementCount ?? 0)
            bytes = bytes.addingClamped(initializer.tensor.byteCount ?? 0)
        }
        add(graph.nodes)
    }

    private mutating func add(_ nodes: [Node]) {
        for node in nodes {
            counts[node.op, default: 0] += 1
            for subgraph in node.subgraphs { add(subgraph) }
        }
    }
}

extension ModelSummary.OperatorCount {
    /// The operator with its count, as a person reads it: `Conv 2`, `Relu`.
    var label: String { count == 1 ? printable(op) : "\(printable(op)) \(count)" }
}

extension [ModelSummary.OperatorCount] {
    /// Adds up counts, most frequent operators first.
    init(_ counts: some Sequence<(OpName, Int)>) {
        // The default domain has two spellings, which people read as one.
        self = Dictionary(counts.map { ($0.0.description, $0.1) }, uniquingKeysWith: +)
            .map { ModelSummary.OperatorCount(op: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.op) < ($0.count, $1.op) }
    }

    /// The operators with their counts, as a person reads them: `Conv 2, Relu`.
    public var listing: String { map(\.label).joined(separator: ", ") }
}

extension ConstantTensor {
    /// Whether the elements can be weights: those of other types are shapes, indices and flags.
    var isParameter: Bool {
        dataType != .int64 && dataType != .bool && dataType != .string
    }
}

extension Int64 {
    /// The sum, or the largest number when it overflows.
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
