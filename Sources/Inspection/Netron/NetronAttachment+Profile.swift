import Operators

extension NetronAttachment {
    /// What the nodes of a model cost: parameters, multiply-adds, operations, and the bytes of weights and outputs.
    ///
    /// Lengths that are open stand in the figures by name. A parameter counts where it is first read.
    public init(_ profile: ModelProfile) {
        var items = profile.rows.flatMap { row in
            row.name.isEmpty ? [] : Self.items(.node, row.name, row.figures, gap: row.gap)
        }
        items += Self.items(.model, "", profile.total, gap: nil)
        self.init(metrics: items)
    }

    /// The figures of something, those that are zero left out.
    private static func items(_ kind: Kind, _ target: String, _ figures: ProfileFigures, gap: String?) -> [Item] {
        let facts: [(name: String, value: Value?)] = [
            ("parameters", figures.parameters == 0 ? nil : .number(figures.parameters)),
            ("MACs", Value(figures.macs)),
            ("FLOPs", Value(figures.flops)),
            ("weights", figures.weightBytes == 0 ? nil : .text(byteCount(figures.weightBytes))),
            ("output memory", Value(figures.activationBytes, unit: byteCount)),
            ("not counted", gap.map { .text(printable($0)) }),
        ]
        return facts.compactMap { fact in
            fact.value.map { Item(kind: kind, target: target, name: fact.name, value: $0) }
        }
    }
}

extension NetronAttachment.Value {
    /// A figure; `nil` when it is zero or not known.
    fileprivate init?(_ figure: Polynomial?, unit: ((Int64) -> String)? = nil) {
        guard let figure, figure != 0 else { return nil }
        guard let number = figure.number else {
            self = .text("\(figure)" + (unit == nil ? "" : " B"))
            return
        }
        self = unit.map { .text($0(number)) } ?? .number(number)
    }
}
