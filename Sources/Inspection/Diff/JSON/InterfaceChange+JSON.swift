extension InterfaceChange: Encodable {
    private enum Key: String, CodingKey {
        case direction, kind, a, b
    }

    /// Writes both values with name and type.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(direction.rawValue, forKey: .direction)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(a, forKey: .a)
        try container.encode(b, forKey: .b)
    }
}

extension MetadataChange: Encodable {
    private enum Key: String, CodingKey {
        case field, a, b
    }

    /// Writes both values; one that a model does not have is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(field, forKey: .field)
        try container.encode(a, forKey: .a)
        try container.encode(b, forKey: .b)
    }
}

extension WeightChange: Encodable {
    private enum Key: String, CodingKey {
        case a, b, type, shape, elements, differing, maxAbsolute, maxRelative, users
    }

    /// Writes the names and how far the elements are apart.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(a, forKey: .a)
        try container.encode(b, forKey: .b)
        try container.encode(dataType, forKey: .type)
        try container.encode(dimensions, forKey: .shape)
        try container.encode(elementCount, forKey: .elements)
        try container.encode(differingCount, forKey: .differing)
        try container.encode(maximumDifference.map(DiffNumber.double), forKey: .maxAbsolute)
        try container.encode(maximumRelativeDifference.map(DiffNumber.double), forKey: .maxRelative)
        try container.encode(users, forKey: .users)
    }
}
