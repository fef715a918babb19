extension DiffEntry: Encodable {
    private enum Key: String, CodingKey {
        case kind, a, b, op, fields, changes, group
    }

    /// Writes the step with the ids of its nodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(a?.id, forKey: .a)
        try container.encode(b?.id, forKey: .b)
        try container.encode(op, forKey: .op)
        try container.encode(changes.map(\.field), forKey: .fields)
        try container.encode(changes, forKey: .changes)
        try container.encodeIfPresent(group, forKey: .group)
    }
}

extension DiffGroup: Encodable {
    private enum Key: String, CodingKey {
        case kind, ops, count, blocks
    }

    /// Writes the blocks with their count.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(operators, forKey: .ops)
        try container.encode(count, forKey: .count)
        try container.encode(blocks, forKey: .blocks)
    }
}
