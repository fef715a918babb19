import GraphIR

extension Reporter {
    /// Notes one finding for many places: it is at the first, and the others are notes of it, sixteen at most.
    ///
    /// A fault that a tool makes everywhere would otherwise hide all others.
    mutating func report(_ message: String, note: String, atEach places: [Location]) {
        report(message, note: note, atEach: places) { $0 }
    }

    /// Notes one finding for many things, of which only those that are told need a place.
    mutating func report<Item>(
        _ message: String, note: String, atEach items: [Item], place: (Item) -> Location
    ) {
        guard let first = items.first else { return }
        let others = items.count - 1
        report(
            others == 0 ? message : "\(message) (and \(counted(others, "more place")))", at: place(first),
            notes: items.dropFirst().prefix(16).map { .init(note, at: place($0)) })
    }
}
