import GraphIR
import Operators

extension ModelProfile: Encodable {
    private enum Key: String, CodingKey {
        case convention, bindings, lengths, parameters, weightBytes = "weight_bytes", macs, flops
        case activationBytes = "activation_bytes", peak = "peak_activation", unknownSizes = "unknown_sizes"
        case gaps = "not_counted", nodes, modules
    }

    /// Writes the totals beside the lists of nodes and modules.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.convention, forKey: .convention)
        let bindings = bindings.map { ($0.key.description, $0.value) }
        try container.encode(Dictionary(bindings, uniquingKeysWith: { first, _ in first }), forKey: .bindings)
        try container.encode(lengths.map(\.description), forKey: .lengths)
        try container.encode(total.parameters, forKey: .parameters)
        try container.encode(total.weightBytes, forKey: .weightBytes)
        try container.encode(Count(total.macs), forKey: .macs)
        try container.encode(Count(total.flops), forKey: .flops)
        try container.encode(Count(total.activationBytes), forKey: .activationBytes)
        let peak = peak.map { peak in
            PeakEntry(
                bytes: Count(peak.bytes), node: peak.row, name: peak.row.map { rows[$0].name },
                output: peak.row.map { rows[$0].output })
        }
        try container.encode(peak, forKey: .peak)
        try container.encode(unknownSizeCount, forKey: .unknownSizes)
        let gaps = gaps.map { GapEntry(op: $0.gap.op.description, reason: $0.gap.reason, nodes: $0.count) }
        try container.encode(gaps, forKey: .gaps)
        try container.encode(rows.map(NodeEntry.init), forKey: .nodes)
        try container.encode(modules.map(ModuleEntry.init), forKey: .modules)
    }
}

/// An integer, or an expression of open lengths as text; null for one that is not known.
private struct Count: Encodable {
    let polynomial: Polynomial?

    init(_ polynomial: Polynomial?) { self.polynomial = polynomial }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let number = polynomial?.number {
            try container.encode(number)
        } else {
            try container.encode(polynomial?.expression)
        }
    }
}

private struct PeakEntry: Encodable {
    let bytes: Count
    let node: Int?
    let name: String?
    let output: String?
}

private struct GapEntry: Encodable {
    let op: String
    let reason: String
    let nodes: Int64
}

private struct NodeEntry: Encodable {
    let name, op, output, module: String
    let depth: Int
    let parameters, weight_bytes: Int64
    let macs, flops, activation_bytes: Count
    let rounds: Count
    let counted: Bool
    let gap: String?

    init(_ row: ProfileRow) {
        (name, op, output, depth) = (row.name, row.op, row.output, row.depth)
        module = row.modules.last ?? ""
        (parameters, weight_bytes) = (row.figures.parameters, row.figures.weightBytes)
        macs = Count(row.figures.macs)
        flops = Count(row.figures.flops)
        activation_bytes = Count(row.figures.activationBytes)
        (rounds, counted, gap) = (Count(row.rounds), row.isCounted, row.gap)
    }
}

private struct ModuleEntry: Encodable {
    let path: String
    let depth, nodes: Int
    let parameters, weight_bytes: Int64
    let macs, flops, activation_bytes: Count

    init(_ module: ProfileModule) {
        (path, depth, nodes) = (module.path, module.depth, module.nodes)
        (parameters, weight_bytes) = (module.figures.parameters, module.figures.weightBytes)
        macs = Count(module.figures.macs)
        flops = Count(module.figures.flops)
        activation_bytes = Count(module.figures.activationBytes)
    }
}
