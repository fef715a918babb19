import GraphIR

/// The names of a list that are the same when their bytes are replaced by a table.
struct SameNames {
    /// For each name that occurs more than once its positions, in order; empty names are passed over.
    let groups: [[Int]]

    /// Finds the names that are the same.
    ///
    /// - Parameter bytes: what each byte counts as.
    init(_ names: [ByteString], bytes: [UInt8] = Array(0...255)) {
        var hashes: [(hash: UInt64, position: Int)] = []
        hashes.reserveCapacity(names.count)
        for (index, name) in names.enumerated() where !name.isEmpty {
            hashes.append((Self.hash(name, bytes), index))
        }
        // Names with one hash come together, so that only those few are compared.
        hashes.sort { ($0.hash, $0.position) < ($1.hash, $1.position) }
        var groups: [[Int]] = []
        var start = 0
        while start < hashes.count {
            var end = start + 1
            while end < hashes.count, hashes[end].hash == hashes[start].hash { end += 1 }
            if end - start > 1 {
                let positions = hashes[start..<end].map(\.position)
                let byName = Dictionary(grouping: positions) { names[$0].bytes.map { bytes[Int($0)] } }
                groups += byName.values.filter { $0.count > 1 }
            }
            start = end
        }
        self.groups = groups.sorted { $0[0] < $1[0] }
    }

    /// A table that takes all that an identifier cannot have for an underscore.
    static let identifierBytes: [UInt8] = (0...255).map { isIdentifierByte($0) ? $0 : UInt8(ascii: "_") }

    static func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The FNV-1a hash of the replaced bytes.
    private static func hash(_ name: ByteString, _ bytes: [UInt8]) -> UInt64 {
        name.bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64(bytes[Int($1)])) &* 0x0000_0100_0000_01b3 }
    }
}

extension ByteString {
    /// Whether C would take the name for an identifier.
    var isIdentifier: Bool {
        guard let first = bytes.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return bytes.allSatisfy(SameNames.isIdentifierByte)
    }

    /// Whether a terminal would take part of the name for a command.
    var hasControlCharacters: Bool { bytes.contains { $0 < 0x20 || $0 == 0x7f } }
}
