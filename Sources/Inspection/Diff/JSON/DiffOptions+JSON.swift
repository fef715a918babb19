extension DiffOptions: Encodable {
    private enum Key: String, CodingKey {
        case ignore, tolerance, normalize, select
    }

    /// Writes the options as the command takes them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Part.allCases.filter(ignored.contains).map(\.rawValue), forKey: .ignore)
        try container.encode(tolerance, forKey: .tolerance)
        try container.encode(isNormalizing, forKey: .normalize)
        try container.encode(selection, forKey: .select)
    }
}

extension DiffSummary: Encodable {
    private enum Key: String, CodingKey {
        case added, removed, changed, rewired, moved, matched, renamed, cost, lowerBound, shortest, complete
    }

    /// Writes the counts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(added, forKey: .added)
        try container.encode(removed, forKey: .removed)
        try container.encode(changed, forKey: .changed)
        try container.encode(rewired, forKey: .rewired)
        try container.encode(moved, forKey: .moved)
        try container.encode(matched, forKey: .matched)
        try container.encode(renamed, forKey: .renamed)
        try container.encode(cost, forKey: .cost)
        try container.encode(lowerBound, forKey: .lowerBound)
        try container.encode(isProvenShortest, forKey: .shortest)
        try container.encode(!isBudgetEnded, forKey: .complete)
    }
}
