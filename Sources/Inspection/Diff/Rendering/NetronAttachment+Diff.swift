extension NetronAttachment {
    /// What is said about a model, which is the second of a comparison or the first: for each node that differs in what.
    public init(_ report: DiffReport, isSecond: Bool) {
        let diff = report.diff
        let side = isSecond ? diff.b : diff.a
        let other = isSecond ? diff.a : diff.b
        var items: [Item] = []
        func add(_ node: Int?, _ name: String, _ value: String) {
            guard let target = node.flatMap({ side.nodes[$0].name }), !target.isEmpty else { return }
            items.append(Item(kind: .node, target: target, name: name, value: .text(value)))
        }
        for entry in diff.entries {
            let (own, their) = isSecond ? (entry.b?.node, entry.a?.node) : (entry.a?.node, entry.b?.node)
            add(own, "diff", entry.kind.rawValue)
            for change in entry.changes {
                let values = change.values(in: diff)
                add(own, "diff \(change.label)", "\(values.a) -> \(values.b)")
            }
            if let their { add(own, "diff partner", other.label(of: their)) }
        }
        for change in diff.weights {
            let name = isSecond ? change.b : change.a
            guard let name, !name.isEmpty else { continue }
            items.append(Item(kind: .tensor, target: name, name: "diff", value: .text(DiffSections.text(of: change))))
        }
        items.append(Item(kind: .model, target: "", name: "diff", value: .text(report.summaryLine)))
        self.init(metadata: items)
    }
}
