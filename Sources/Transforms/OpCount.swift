import GraphIR

/// How many nodes of an operator a model had and has.
public struct OpCount: Hashable, Sendable {
    /// The operator, with its domain when it is not ONNX's own.
    public let op: String
    /// How many there were.
    public let before: Int
    /// How many are left.
    public let after: Int

    /// Counts the nodes of two main graphs and their subgraphs; ordered by operator.
    static func compare(_ before: Model, _ after: Model) -> [OpCount] {
        let (old, new) = (counts(of: before), counts(of: after))
        return Set(old.keys).union(new.keys).sorted().map {
            OpCount(op: $0, before: old[$0] ?? 0, after: new[$0] ?? 0)
        }
    }

    private static func counts(of model: Model) -> [String: Int] {
        var byOp: [OpName: Int] = [:]
        if let graph = model.graph { count(graph, into: &byOp) }
        return Dictionary(byOp.map { ($0.key.description, $0.value) }, uniquingKeysWith: +)
    }

    private static func count(_ graph: Graph, into counts: inout [OpName: Int]) {
        for node in graph.nodes {
            counts[node.op, default: 0] += 1
            for subgraph in node.subgraphs { count(subgraph, into: &counts) }
        }
    }
}

extension Simplification {
    /// The operators whose number changed, and the total, as an aligned table of lines.
    public var table: String {
        let total = OpCount(
            op: "total", before: counts.reduce(0) { $0 + $1.before }, after: counts.reduce(0) { $0 + $1.after })
        let changed = counts.filter { $0.before != $0.after } + [total]
        let rows = [["op", "before", "after"]] + changed.map { [$0.op, String($0.before), String($0.after)] }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row[0] + spaces(widths[0] - row[0].count)
                + (1..<3).map { "  " + spaces(widths[$0] - row[$0].count) + row[$0] }.joined()
        }.joined(separator: "\n")
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
