import GraphIR

/// A part of a node that a finding speaks of.
enum NodePart: Hashable {
    case op
    case input(Int)
    case output(Int)
    /// An attribute, by position.
    case attribute(Int)

    /// The part that a place within a node means; `nil` when it means the node as a whole.
    init?(at location: Location, of node: Node, in model: Model) {
        let words = (location.field ?? "").split(separator: " ")
        if words.first == "attribute", words.count > 1 {
            let name = ByteString(words.dropFirst().joined(separator: " "))
            guard let index = node.attributes.indexOfLongest(prefixing: name) else { return nil }
            self = .attribute(index)
        } else if words.first == "op_type" || words.first == "domain" {
            self = .op
        } else if let index = Self.index(of: "input", in: words), node.inputs.indices.contains(index) {
            self = .input(index)
        } else if let index = Self.index(of: "output", in: words), node.outputs.indices.contains(index) {
            self = .output(index)
        } else if let name = location.value {
            let isNamed = { (id: ValueID?) in id.map { model[$0].name == name } ?? name.isEmpty }
            if let index = node.inputs.firstIndex(where: isNamed) {
                self = .input(index)
            } else if let index = node.outputs.firstIndex(where: isNamed) {
                self = .output(index)
            } else {
                return nil
            }
        } else {
            return nil
        }
    }

    private static func index(of list: Substring, in words: [Substring]) -> Int? {
        words.first == list && words.count > 1 ? Int(words[1]) : nil
    }
}

extension [Attribute] {
    /// The attribute whose name is the start of a text, and of several the one with the longest name.
    ///
    /// It is not sought among more than a thousand: of such a node there may be as many findings.
    fileprivate func indexOfLongest(prefixing text: ByteString) -> Int? {
        indices.prefix(1000).filter { index in
            self[index].name.map { !$0.isEmpty && text.bytes.starts(with: $0.bytes) } ?? false
        }.max { (self[$0].name?.count ?? 0) < (self[$1].name?.count ?? 0) }
    }
}
