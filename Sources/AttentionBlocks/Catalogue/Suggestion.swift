/// The end of a message about an unknown name: the nearest names, or all when none is near.
func suggestion(for name: String, among names: [String], all: [String]) -> String {
    let distances = names.map { (name: $0, distance: editDistance(name, $0)) }
    let limit = Swift.max(2, name.utf8.count / 3)
    let near = distances.filter { $0.distance <= limit }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    if near.isEmpty { return "; there are \(all.joined(separator: ", "))" }
    return "; did you mean \(near.prefix(3).map(\.name).joined(separator: ", "))?"
}

/// How many insertions, deletions and substitutions of bytes turn one name into the other (Levenshtein, 1965).
private func editDistance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.utf8.prefix(64)), Array(second.utf8))
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in b.enumerated() {
            let substituted = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = Swift.min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[b.count]
}
