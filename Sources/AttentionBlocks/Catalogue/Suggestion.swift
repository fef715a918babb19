import GraphIR

/// The end of a message about an unknown name: the nearest names, or all when none is near.
func suggestion(for name: String, among names: [String], all: [String]) -> String {
    let distances = names.map { (name: $0, distance: editDistance(name.utf8.prefix(64), Array($0.utf8))) }
    let limit = Swift.max(2, name.utf8.count / 3)
    let near = distances.filter { $0.distance <= limit }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    if near.isEmpty { return "; there are \(all.joined(separator: ", "))" }
    return "; did you mean \(near.prefix(3).map(\.name).joined(separator: ", "))?"
}
