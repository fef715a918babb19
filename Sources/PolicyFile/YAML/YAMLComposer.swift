import GraphIR

/// Makes a tree of a document's events.
struct YAMLComposer {
    /// How deep lists and mappings may stand in each other.
    static let maximumDepth = 64
    /// How many values all aliases together may stand for.
    static let maximumAliasedCount = 10_000

    private let events: YAMLEvents
    /// What aliases stand for; a name may be given again.
    private var anchors: [ByteString: YAMLNode] = [:]
    private var aliasedCount = 0

    private init(_ text: String) throws(PolicyFileError) {
        events = try YAMLEvents(text)
    }

    /// The root of a text's only document; `nil` when there is none.
    static func root(of text: String) throws(PolicyFileError) -> YAMLNode? {
        var composer = try YAMLComposer(text)
        guard case .documentStart = try composer.events.next().kind else { return nil }
        let root = try composer.node(from: composer.events.next(), depth: 0)
        _ = try composer.events.next()
        let end = try composer.events.next()
        guard case .streamEnd = end.kind else {
            throw PolicyFileError(
                line: end.line,
                reason: "not YAML: but found another document expected a single document in the stream")
        }
        return root
    }

    private mutating func node(from event: YAMLEvent, depth: Int) throws(PolicyFileError) -> YAMLNode {
        if depth > Self.maximumDepth {
            throw PolicyFileError(
                line: event.line, reason: "lists and mappings are nested more than \(Self.maximumDepth) deep")
        }
        let content: YAMLNode.Content
        switch event.kind {
        case .alias(let name): return try aliased(name, event)
        case .scalar(let text): content = .scalar(text)
        case .sequenceStart: content = .sequence(try items(depth: depth))
        case .mappingStart: content = .mapping(try entries(depth: depth))
        default: throw PolicyFileError(line: event.line, reason: "not YAML: expected a value")
        }
        let node = YAMLNode(content, line: event.line)
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func aliased(_ name: ByteString, _ event: YAMLEvent) throws(PolicyFileError) -> YAMLNode {
        guard let node = anchors[name] else {
            throw PolicyFileError(line: event.line, reason: "not YAML: found undefined alias")
        }
        aliasedCount += node.valueCount
        if aliasedCount > Self.maximumAliasedCount {
            throw PolicyFileError(
                line: event.line, reason: "aliases stand for more than \(Self.maximumAliasedCount) values")
        }
        return node
    }

    private mutating func items(depth: Int) throws(PolicyFileError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .collectionEnd = event.kind { return items }
            items.append(try node(from: event, depth: depth + 1))
        }
    }

    private mutating func entries(depth: Int) throws(PolicyFileError) -> [(key: YAMLNode, value: YAMLNode)] {
        var entries: [(key: YAMLNode, value: YAMLNode)] = []
        while true {
            let event = try events.next()
            if case .collectionEnd = event.kind { break }
            let key = try node(from: event, depth: depth + 1)
            entries.append((key: key, value: try node(from: events.next(), depth: depth + 1)))
        }
        try refuseRepeatedKeys(entries.map(\.key))
        return entries
    }
}

/// Refuses a mapping in which a key is given twice; keys that are no single values are refused where they are read.
private func refuseRepeatedKeys(_ keys: [YAMLNode]) throws(PolicyFileError) {
    var lines: [ByteString: Int] = [:]
    var repeated: Set<ByteString> = []
    for key in keys {
        guard case .scalar(let text) = key.content else { continue }
        let name = ByteString(text)
        if lines[name] == nil { lines[name] = key.line } else { repeated.insert(name) }
    }
    let names = repeated.sorted()
    if let first = names.first {
        let shown = names.map(\.description).joined(separator: ", ")
        throw PolicyFileError(line: lines[first], reason: "the key \(shown.onOneLine) is given twice")
    }
}
