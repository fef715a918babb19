/// An order of a scope's nodes that does not depend on the order in the file: depth first from the outputs.
///
/// Inputs come before their readers, in order of the input; those of commutative operators deepest first.
enum CanonicalOrder {
    /// The nodes in canonical order; those that no output needs come last.
    static func nodes(of graph: ScopeGraph) -> [Int32] {
        let depths = depths(of: graph)
        var visit = Visit(graph: graph, depths: depths)
        for output in graph.count..<graph.count + graph.outputCount {
            let slot = graph.slots[Int(graph.slotStarts[output])]
            if slot.node >= 0 { visit.run(from: slot.node) }
        }
        let sinks = graph.order.filter { graph.useStarts[Int($0)] == graph.useStarts[Int($0) + 1] }
        let sorted = sinks.sorted {
            (depths[Int($0)], graph.labels.exact[Int($0)]) > (depths[Int($1)], graph.labels.exact[Int($1)])
        }
        for node in sorted { visit.run(from: node) }
        for node in graph.order { visit.run(from: node) }
        return visit.order
    }

    private static func depths(of graph: ScopeGraph) -> [Int32] {
        var depths = Array(repeating: Int32(0), count: graph.count)
        for node in graph.order.lazy.map(Int.init) {
            var depth: Int32 = 0
            for position in Int(graph.slotStarts[node])..<Int(graph.slotStarts[node + 1]) {
                let source = graph.slots[position].node
                if source >= 0 { depth = max(depth, depths[Int(source)] + 1) }
            }
            depths[node] = depth
        }
        return depths
    }

    /// A depth-first walk with a stack of its own.
    private struct Visit {
        let graph: ScopeGraph
        let depths: [Int32]
        var order: [Int32] = []
        private var state: [UInt8]
        private var stack: [Int32] = []

        init(graph: ScopeGraph, depths: [Int32]) {
            self.graph = graph
            self.depths = depths
            state = Array(repeating: 0, count: graph.count)
            order.reserveCapacity(graph.count)
        }

        mutating func run(from root: Int32) {
            stack.append(root)
            while let node = stack.last {
                if state[Int(node)] == 0 {
                    state[Int(node)] = 1
                    push(sourcesOf: Int(node))
                    continue
                }
                stack.removeLast()
                if state[Int(node)] == 1 {
                    state[Int(node)] = 2
                    order.append(node)
                }
            }
        }

        /// The first input ends on top.
        private mutating func push(sourcesOf node: Int) {
            let inputs = graph.slots[Int(graph.slotStarts[node])..<Int(graph.slotStarts[node + 1])]
            var sources = inputs.map(\.node).filter { $0 >= 0 && state[Int($0)] == 0 }
            if graph.isCommutative[node], sources.count > 1 {
                sources.sort { left, right in
                    (depths[Int(left)], graph.labels.exact[Int(left)]) > (
                        depths[Int(right)], graph.labels.exact[Int(right)]
                    )
                }
            }
            for position in Int(graph.captureStarts[node])..<Int(graph.captureStarts[node + 1]) {
                sources.append(graph.captures[position].node)
            }
            for source in sources.reversed() where state[Int(source)] == 0 { stack.append(source) }
        }
    }
}
