import GraphIR
import Validation

extension YAMLNode {
    /// What is wrong with the node.
    func fault(_ reason: String) -> PolicyFileError { PolicyFileError(line: line, reason: reason) }

    /// The node as a message shows it.
    var shown: String {
        switch content {
        case .scalar(let text): "'\(text.printable())'"
        case .mapping: "a mapping"
        case .sequence: "a list"
        }
    }

    /// The text of a scalar.
    func text() throws -> String {
        guard case .scalar(let text) = content else { throw fault("expected a single value, found \(shown)") }
        return text
    }

    /// The entries of a mapping, in file order.
    func entries() throws -> [(key: YAMLNode, name: String, value: YAMLNode)] {
        guard case .mapping(let entries) = content else { throw fault("expected keys with values, found \(shown)") }
        return try entries.map { (key: $0.key, name: try $0.key.text(), value: $0.value) }
    }

    /// Reads a mapping whose keys are known.
    func readEntries<Target>(
        into target: inout Target, keys: [(name: String, read: @Sendable (YAMLNode, inout Target) throws -> Void)]
    ) throws {
        for entry in try entries() {
            guard let key = keys.first(where: { $0.name == entry.name }) else {
                throw entry.key.fault(unknownKey(entry.name, among: keys.map(\.name)))
            }
            do {
                try key.read(entry.value, &target)
            } catch let error as PolicyFileError {
                throw PolicyFileError(line: error.line ?? entry.key.line, reason: "\(key.name): \(error.reason)")
            }
        }
    }
}

/// What is said of a key that nobody knows.
private func unknownKey(_ name: String, among known: [String]) -> String {
    let nearest = known.map { ByteString($0) }.nearest(to: ByteString(name), atMost: 1).first
    let end = nearest.map { "; did you mean \($0)?" } ?? "; there are \(known.joined(separator: ", "))"
    return "unknown key '\(name.printable())'\(end)"
}
