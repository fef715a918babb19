import GraphIR

/// What is wrong with the order of a scope's nodes.
struct NodeOrder {
    /// Nodes that wait for each other, each group in file order.
    let cycles: [[Int]]
    /// The early reads that another order would serve, grouped by the node that stands in the wrong place.
    let misplaced: [[Reads.Early]]

    init(of scope: Scope, in model: ModelContext) {
        let early = model.reads.early[scope.index] ?? []
        if early.isEmpty {
            (cycles, misplaced) = ([], [])
            return
        }
        let components = stronglyConnectedComponents(Self.producers(of: scope, in: model))
        let selfReaders = Set(early.filter { $0.producer == $0.consumer }.map(\.producer))
        cycles = components.filter { $0.count > 1 || selfReaders.contains($0[0]) }.sorted { $0[0] < $1[0] }
        var cycleOfNode: [Int: Int] = [:]
        for (index, members) in cycles.enumerated() {
            for member in members { cycleOfNode[member] = index }
        }
        misplaced = Self.grouped(
            early.filter { read in
                guard let cycle = cycleOfNode[read.producer] else { return true }
                return cycleOfNode[read.consumer] != cycle
            })
    }

    /// For each node of a scope the nodes whose outputs it reads, itself or in its subgraphs.
    private static func producers(of scope: Scope, in model: ModelContext) -> [[Int]] {
        var result: [[Int]] = Array(repeating: [], count: scope.nodes.count)
        for inner in model.scopes where inner.index >= scope.index {
            for (index, node) in inner.nodes.enumerated() {
                let place = Reads.Place(scope: inner.index, node: index)
                for case let id? in node.inputs {
                    guard let definition = model.definitions[id], definition.scope == scope.index,
                        case .node(let producer, _) = definition.origin,
                        let consumer = model.scopes.position(of: place, in: scope.index)
                    else { continue }
                    result[consumer].append(producer.index)
                }
            }
        }
        return result
    }

    /// One group for a node that several read too early, or that reads several too early.
    private static func grouped(_ early: [Reads.Early]) -> [[Reads.Early]] {
        let pairs = Set(early.map { [$0.producer, $0.consumer] })
        var consumers: [Int: Int] = [:]
        var producers: [Int: Int] = [:]
        for pair in pairs {
            consumers[pair[0], default: 0] += 1
            producers[pair[1], default: 0] += 1
        }
        var positions: [[Int]: Int] = [:]
        var groups: [[Reads.Early]] = []
        for read in early {
            let isLate = consumers[read.producer, default: 0] >= producers[read.consumer, default: 0]
            let key = isLate ? [0, read.producer] : [1, read.consumer]
            if let position = positions[key] {
                groups[position].append(read)
            } else {
                positions[key] = groups.count
                groups.append([read])
            }
        }
        return groups
    }
}
