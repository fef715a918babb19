/// How many insertions, deletions and substitutions of bytes turn one name into the other (Levenshtein, 1965).
///
/// The time is the product of both lengths: callers bound them.
package func editDistance(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Int {
    var row = Array(0...second.count)
    for (i, byte) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in second.enumerated() {
            let substituted = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = Swift.min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[second.count]
}

/// Up to three names that could be meant by a name that nothing has, nearest first, each once.
///
/// They differ by at most a third of its length, or two bytes.
package func nearestNames(to wanted: some Collection<UInt8>, among names: [ByteString]) -> [ByteString] {
    let wanted = wanted.prefix(64)
    let limit = Swift.max(2, wanted.count / 3)
    let near = names.enumerated().map { place, name in
        (name: name, rank: (editDistance(wanted, name.bytes.prefix(256)), place))
    }
    var seen: Set<ByteString> = []
    let sorted = near.filter { $0.rank.0 <= limit }.sorted { $0.rank < $1.rank }.map(\.name)
    return Array(sorted.filter { seen.insert($0).inserted }.prefix(3))
}
