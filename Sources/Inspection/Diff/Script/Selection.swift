import GraphIR

/// Which steps are reported: those about nodes whose id, name or operator fits one of several patterns.
struct Selection {
    private let globs: [Glob]

    init(patterns: [String]) { globs = patterns.map { Glob(ByteString($0)) } }

    /// Whether one of the nodes of a step fits; without patterns every step does.
    func includes(_ a: DiffPlace?, _ b: DiffPlace?, _ first: DiffNodes, _ second: DiffNodes) -> Bool {
        globs.isEmpty || includes(a, first) || includes(b, second)
    }

    private func includes(_ place: DiffPlace?, _ nodes: DiffNodes) -> Bool {
        guard let place else { return false }
        let node = place.node.map { nodes[$0] }
        let texts = [place.id, node?.op, node?.name].compactMap { $0.map { ByteString($0) } }
        return globs.contains { glob in texts.contains { $0 == glob.pattern || glob.matches($0) } }
    }
}
