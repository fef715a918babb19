import GraphIR

/// The names that a model uses for nodes and values, in all its graphs.
struct TakenNames {
    private let names: [ByteString]
    private var prefixCount = 0

    init(of model: Model) {
        var names = model.values.map(\.name)
        var waiting = [model.graph?.nodes ?? []]
        while let nodes = waiting.popLast() {
            for node in nodes {
                if let name = node.name { names.append(name) }
                waiting += node.subgraphs.map(\.nodes)
            }
        }
        self.names = names
    }

    /// A prefix made of a word, and of a number where one is needed, that no name begins with.
    mutating func newPrefix(_ word: String) -> NamePrefix {
        while true {
            let prefix = NamePrefix(prefixCount == 0 ? word : "\(word)_\(prefixCount)")
            prefixCount += 1
            if !names.contains(where: prefix.begins) { return prefix }
        }
    }
}

/// What the names of a block's nodes, values and weights begin with.
struct NamePrefix {
    private let word: ByteString

    init(_ word: String) {
        self.word = ByteString(word)
    }

    /// The name of a node, or of what it writes, within the block: `/se_net/fc/fc.0/MatMul`.
    func node(_ name: ByteString) -> ByteString {
        let slash = [UInt8(ascii: "/")]
        return ByteString(bytes: slash + word.bytes + (name.bytes.first == slash[0] ? [] : slash) + name.bytes)
    }

    /// The name of a weight within the block: `se_net.fc.0.weight`.
    func weight(_ name: ByteString) -> ByteString {
        ByteString(bytes: word.bytes + [UInt8(ascii: ".")] + name.bytes)
    }

    /// Whether a name is, or could be, one that begins so.
    func begins(_ name: ByteString) -> Bool {
        name.bytes.starts(with: node("/").bytes) || name.bytes.starts(with: weight("").bytes)
    }
}
