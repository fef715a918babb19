import Operators

/// What the rows of a profile are ordered by.
public enum ProfileOrder: String, CaseIterable, Sendable {
    /// As they run.
    case time
    /// The most multiply-adds first.
    case macs
    /// The most floating point operations first.
    case flops
    /// The most parameters first.
    case params
    /// The most bytes of activations first.
    case memory

    /// Orders rows; equals stay as they are.
    ///
    /// An open length counts as 64 here, so that everything has an order.
    func sorted<Row>(_ rows: [Row], by figures: (Row) -> ProfileFigures) -> [Row] {
        if self == .time { return rows }
        return rows.map { (row: $0, weight: weight(figures($0))) }.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.row)
    }

    private func weight(_ figures: ProfileFigures) -> Int64 {
        switch self {
        case .time: 0
        case .macs: Self.weight(figures.macs)
        case .flops: Self.weight(figures.flops)
        case .params: figures.parameters
        case .memory: Self.weight(figures.activationBytes)
        }
    }

    /// A number that is not known is above all others.
    private static func weight(_ count: Polynomial?) -> Int64 {
        guard let count else { return .max }
        let names = count.names.map { ($0, Int64(64)) }
        return count.value(Dictionary(names, uniquingKeysWith: { first, _ in first })) ?? .max
    }
}
