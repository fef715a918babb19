import GraphIR

extension Finding: Encodable {
    private enum Key: CodingKey {
        case id, severity, reference, message, hint, location, notes
    }

    /// Writes all fields; what is not known is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(diagnostic.id, forKey: .id)
        try container.encode(diagnostic.severity.rawValue, forKey: .severity)
        try container.encode(rule?.reference, forKey: .reference)
        try container.encode(shown(diagnostic.message), forKey: .message)
        try container.encode(diagnostic.hint.map(shown), forKey: .hint)
        try container.encode(EncodedLocation(diagnostic.location), forKey: .location)
        try container.encode(diagnostic.notes.map(EncodedNote.init), forKey: .notes)
    }
}

/// A note with the names of the JSON form.
private struct EncodedNote: Encodable {
    let message: String
    let location: EncodedLocation

    init(_ note: Diagnostic.Note) {
        message = shown(note.message)
        location = EncodedLocation(note.location)
    }
}

/// A place with the names of the JSON form.
private struct EncodedLocation: Encodable {
    private enum Key: CodingKey {
        case graph, node, nodeIndex, op, value, field
    }

    let location: Location

    init(_ location: Location) {
        self.location = location
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(location == .model ? nil : location.graph.description, forKey: .graph)
        try container.encode(location.node?.name?.description, forKey: .node)
        try container.encode(location.node?.id.index, forKey: .nodeIndex)
        try container.encode(location.node?.op?.description, forKey: .op)
        try container.encode(location.value?.description, forKey: .value)
        try container.encode(location.field, forKey: .field)
    }
}
