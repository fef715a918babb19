/// Which steps are reported: those about nodes whose id, name or operator fits one of several patterns.
struct Selection {
    let patterns: [String]

    /// Whether one of the nodes of a step fits; without patterns every step does.
    func includes(_ a: DiffPlace?, _ b: DiffPlace?, _ first: DiffNodes, _ second: DiffNodes) -> Bool {
        patterns.isEmpty || includes(a, first) || includes(b, second)
    }

    private func includes(_ place: DiffPlace?, _ nodes: DiffNodes) -> Bool {
        guard let place else { return false }
        let node = place.node.map { nodes[$0] }
        let texts = [place.id, node?.op, node?.name].compactMap { $0 }
        return patterns.contains { pattern in texts.contains { Self.fits(Array(pattern.utf8), Array($0.utf8)) } }
    }

    /// Whether a text fits a pattern, in which `*` stands for any bytes and `?` for one.
    static func fits(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
        var (place, position) = (0, 0)
        var (starPlace, starPosition) = (-1, 0)
        while position < text.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                (starPlace, starPosition) = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == text[position] || pattern[place] == UInt8(ascii: "?") {
                (place, position) = (place + 1, position + 1)
            } else if starPlace >= 0 {
                starPosition += 1
                (place, position) = (starPlace + 1, starPosition)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
