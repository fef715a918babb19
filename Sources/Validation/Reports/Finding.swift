public import GraphIR

/// A finding as reports show it.
public struct Finding: Hashable, Sendable {
    /// What was found, and where.
    public var diagnostic: Diagnostic
    /// The node that it was found at, on one line; `nil` when it was found elsewhere or is not to be shown.
    public var excerpt: Excerpt?

    /// A finding of a rule.
    public init(_ diagnostic: Diagnostic, excerpt: Excerpt? = nil) {
        self.diagnostic = diagnostic
        self.excerpt = excerpt
    }

    /// The rule that was broken; `nil` when the catalogue has none of the id.
    public var rule: Rule? { .named(diagnostic.id) }

    /// The place and the message on one line, and on others what else helps.
    var plainText: String {
        let place = diagnostic.location.shownPlace
        let lines =
            [(place.isEmpty ? "" : place + ": ") + shown(diagnostic.message)]
            + shownNotes(in: nil).map { "note: \($0)" }
            + (diagnostic.hint.map { ["hint: " + shown($0)] } ?? [])
        return lines.joined(separator: "\n")
    }
}

extension Finding {
    /// The notes with their places, the first few of many.
    ///
    /// - Parameter graph: the graph whose name is known from what stands around it.
    func shownNotes(in graph: GraphPath?) -> [String] {
        let limit = 5
        let notes = diagnostic.notes.prefix(limit).map { note in
            let place = note.location.graph == graph ? note.location.shownPlaceInGraph : note.location.shownPlace
            return (place.isEmpty ? "" : "\(place): ") + shown(note.message)
        }
        let rest = diagnostic.notes.count - notes.count
        return rest > 0 ? notes + ["and \(counted(rest, "more place"))"] : notes
    }
}

extension Location {
    /// The place with its graph; empty for the model itself.
    var shownPlace: String {
        let parts = [graph == .main ? nil : graph.description.printable(limit: 1000), shownPlaceInGraph]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The place within its graph: `node 3 'conv' (Conv), attribute pads`; empty for the graph itself.
    var shownPlaceInGraph: String {
        let owner = node.map { node in
            let op = node.op.map { " (\($0.description.printable()))" } ?? ""
            let name = node.name.flatMap { $0.isEmpty ? nil : " '\($0.printable())'" } ?? ""
            return "node \(node.id.index)\(name)\(op)"
        }
        let value = value.map { "value '\($0.printable())'" }
        return [owner, value, field?.printable()].compactMap { $0 }.joined(separator: ", ")
    }
}
