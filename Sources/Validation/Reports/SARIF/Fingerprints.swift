import GraphIR

/// Gives each finding in a model a text that stays the same while other findings come and go.
struct Fingerprints {
    private var counts: [UInt64: Int] = [:]

    /// The fingerprint of the next finding; equal ones are told apart by their order.
    mutating func fingerprint(of diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        // A node's position changes with every node before it, its name does not.
        let node = location.node.map { node in
            node.name.flatMap { $0.isEmpty ? nil : $0.description } ?? "#\(node.id.index)"
        }
        let parts = [
            diagnostic.id, location.graph.description, node ?? "", location.value?.description ?? "",
            location.field ?? "",
        ]
        let hash = Self.hash(parts.joined(separator: "\u{0}"))
        counts[hash, default: 0] += 1
        return String(hash, radix: 16) + ":\(counts[hash, default: 1])"
    }

    /// FNV-1a, which is the same in every process.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
