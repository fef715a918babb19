/// About how long the scripts of subgraphs are, before they are matched: by pair of owners.
///
/// Owners are matched before their subgraphs. Without an estimate of what that will cost inside, one body would be as
/// good a partner as the other.
struct InnerCosts {
    private var costs: [DiffPair: Int] = [:]

    /// The most pairs of owners that are estimated.
    private static let maximumPairs = 4096

    /// Nothing is estimated.
    init() {}

    /// Estimates all pairs of owners of two scopes with the same operator.
    init(_ item: DiffPair, _ sides: Sides) {
        let first = Self.owners(sides.a, sides.scopesOfA, item.a)
        let second = Self.owners(sides.b, sides.scopesOfB, item.b)
        if first.count * second.count > Self.maximumPairs { return }
        let (a, b) = (sides.scopesOfA[item.a], sides.scopesOfB[item.b])
        for left in first {
            for right in second where a.ops[left.node] == b.ops[right.node] {
                if a.labels.subgraphs[left.node] == b.labels.subgraphs[right.node] { continue }
                var cost = 0
                for (key, labels) in left.labels {
                    if let others = right.labels.first(where: { $0.key == key }) {
                        cost += Self.distance(labels, others.labels)
                    }
                }
                costs[DiffPair(a: left.node, b: right.node)] = max(1, cost)
            }
        }
    }

    /// About how many steps the subgraphs of two owners take that differ inside; at least 1.
    func cost(_ x: Int, _ y: Int) -> Int {
        costs.isEmpty ? 1 : costs[DiffPair(a: x, b: y)] ?? 1
    }

    private struct Owner {
        let node: Int
        /// By attribute the labels of the subgraph's nodes, in order.
        var labels: [(key: Int32, labels: [UInt64])]
    }

    private static func owners(_ flat: FlatGraph, _ graphs: [ScopeGraph], _ scope: Int) -> [Owner] {
        let base = graphs[scope].base
        var owners: [Owner] = []
        if graphs[scope].labels.subgraphKeys.allSatisfy({ $0 == 0 }) { return [] }
        for (number, inner) in flat.scopes.enumerated() {
            let node = Int(inner.owner) - base
            guard node >= 0, node < graphs[scope].count else { continue }
            let entry = (inner.key, graphs[number].labels.exact.sorted())
            if let last = owners.last, last.node == node {
                owners[owners.count - 1].labels.append(entry)
            } else {
                owners.append(Owner(node: node, labels: [entry]))
            }
        }
        return owners
    }

    /// The most nodes of one side that no node of the other side has the label of.
    private static func distance(_ left: [UInt64], _ right: [UInt64]) -> Int {
        max(left.count, right.count) - LowerBound.common(left, right)
    }
}
