import GraphIR

/// The end of a message about an unknown name: the nearest names, or all when none is near.
func suggestion(for name: String, among names: [String], all: [String]) -> String {
    let nearest = names.map { ByteString($0) }.nearest(to: ByteString(name))
    if nearest.isEmpty { return "; there are \(all.joined(separator: ", "))" }
    return "; did you mean \(nearest.map(\.description).joined(separator: ", "))?"
}
