/// A value of a YAML document, with the line where it begins.
struct YAMLNode: Sendable {
    /// What a value is.
    enum Content: Sendable {
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    let content: Content
    /// The line, from 1.
    let line: Int
    /// The number of values in it, itself included; what aliases stand for is counted each time.
    let valueCount: Int

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
        valueCount =
            switch content {
            case .scalar: 1
            case .sequence(let items): items.reduce(1) { $0 + $1.valueCount }
            case .mapping(let entries): entries.reduce(1) { $0 + $1.key.valueCount + $1.value.valueCount }
            }
    }
}
