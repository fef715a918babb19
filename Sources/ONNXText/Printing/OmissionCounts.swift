import GraphIR

/// Counts what the text syntax leaves out.
struct OmissionCounts {
    private var counts: [(what: String, count: Int)] = []

    mutating func add(_ what: String, _ count: Int) {
        if count == 0 { return }
        if let index = counts.firstIndex(where: { $0.what == what }) {
            counts[index].count += count
        } else {
            counts.append((what, count))
        }
    }

    mutating func add(_ graph: Graph) {
        add("sparse initializer", graph.sparseInitializers.count)
        add("quantization annotation", graph.quantizationAnnotations.count)
        add("graph comment", graph.docString == nil ? 0 : 1)
        add("graph metadata entry", graph.metadata.count)
        add(graph.nodes)
    }

    mutating func add(_ function: Function) {
        add("function metadata entry", function.metadata.count)
        add(function.nodes)
    }

    private mutating func add(_ nodes: [Node]) {
        for node in nodes {
            add("node comment", node.docString == nil ? 0 : 1)
            add("node metadata entry", node.metadata.count)
            for attribute in node.attributes where attribute.value?.isSparse == true { add("sparse attribute", 1) }
            for subgraph in node.subgraphs { add(subgraph) }
        }
    }

    /// One line each, in the order of appearance.
    var lines: [String] {
        counts.map { what, count in
            let plural = what.hasSuffix("y") ? what.dropLast() + "ies" : what + "s"
            return "\(count) \(count == 1 ? what : plural)"
        }
    }
}

extension Attribute.Value {
    /// Whether it is a sparse tensor or a list of some.
    var isSparse: Bool {
        switch self {
        case .sparseTensor, .sparseTensors: true
        default: false
        }
    }
}
