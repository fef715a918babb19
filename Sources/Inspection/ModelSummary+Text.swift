import GraphIR

extension InspectedModel {
    /// The summary as a person reads it: a heading, facts, and a table of nodes, or the profile when there is one.
    public var text: String { text(ProfileView()) }

    /// The summary as a person reads it.
    ///
    /// - Parameter view: which part of the profile is shown.
    public func text(_ view: ProfileView) -> String {
        var lines = [headline]
        lines += table(facts.map { ["  " + $0.label, $0.text] })
        if let profile {
            lines += ["", String(profile.text(view).dropLast())]
        } else if !summary.nodes.isEmpty {
            lines.append("")
            lines += table([["  #", "op", "name", "output"]] + summary.nodes.enumerated().map(Self.cells))
            if summary.omittedNodeCount > 0 {
                lines.append("  … \(counted(summary.omittedNodeCount, "more node")); --format json lists them")
            }
        }
        if let values = summary.values, !values.isEmpty {
            lines.append("")
            lines += table([["  value", "type"]] + values.map { ["  " + printable($0.name), $0.typeText] })
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var headline: String {
        printable(path) + (fileBytes.map { "  " + byteCount(Int64($0)) } ?? "")
    }

    private var facts: [(label: String, text: String)] {
        let opsets = summary.opsets.map { opset in
            let name = opset.domain.isEmpty ? "opset" : printable(opset.domain)
            return "\(name) \(opset.version.map(String.init) ?? "?")"
        }
        let producer = summary.producer.map { "by \(printable($0.name)) \(printable($0.version))" }
        let version = ["IR \(summary.irVersion.map(String.init) ?? "?")"]
        let rows = [[("format", (version + opsets + (producer.map { [$0] } ?? [])).joined(separator: ", "))]]
        let total = summary.nodes.count + summary.omittedNodeCount
        let nodeCount = total == 0 ? "none" : "\(total): \(summary.operators.listing)"
        let parameters = summary.parameters
        let size =
            "\(grouped(parameters.elements)) in \(counted(parameters.tensors, "tensor")), \(byteCount(parameters.bytes))"
        return
            (rows + [
                Self.rows("inputs", summary.inputs), Self.rows("outputs", summary.outputs),
                [("nodes", nodeCount), ("parameters", size)],
                summary.functionCount == 0 ? [] : [("functions", String(summary.functionCount))],
            ]).flatMap { $0 }
    }

    private static func rows(
        _ label: String, _ values: [ModelSummary.TypedValue]
    ) -> [(label: String, text: String)] {
        let width = values.map { printable($0.name).count }.max() ?? 0
        return values.enumerated().map { index, value in
            let name = printable(value.name)
            let gap = String(repeating: " ", count: width - name.count + 2)
            return (index == 0 ? label : "", name + gap + value.typeText)
        }
    }

    private static func cells(_ index: Int, _ row: ModelSummary.NodeRow) -> [String] {
        let indent = String(repeating: "  ", count: row.depth)
        let types = row.outputs.map(\.typeText).joined(separator: ", ")
        return ["  \(index)", indent + printable(row.op), printable(row.name), types]
    }
}

extension ModelSummary.TypedValue {
    /// The type and shape, `float[1, N, ?]`; `?` when nothing is known.
    fileprivate var typeText: String {
        guard let type else { return "?" }
        let isTensor = type.hasPrefix("tensor(") && type.hasSuffix(")")
        let name = isTensor ? String(type.dropFirst("tensor(".count).dropLast()) : type
        guard let shape else { return name }
        return printable(name + "[" + shape.map(\.text).joined(separator: ", ") + "]")
    }
}

extension SummaryDimension {
    fileprivate var text: String {
        switch self {
        case .fixed(let value): String(value)
        case .symbolic(let name): name
        case .unknown: "?"
        }
    }
}
