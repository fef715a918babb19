import GraphIR

extension Reporter {
    /// Notes one finding for many places: it is at the first, and the others are notes of it, sixteen at most.
    ///
    /// A fault that a tool makes everywhere would otherwise hide all others.
    mutating func report(_ message: String, note: String, atEach places: [Location]) {
        guard let first = places.first else { return }
        let others = places.count - 1
        report(
            others == 0 ? message : "\(message) (and \(counted(others, "more place")))", at: first,
            notes: places.dropFirst().prefix(16).map { .init(note, at: $0) })
    }
}
