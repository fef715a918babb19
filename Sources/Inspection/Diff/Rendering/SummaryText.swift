import GraphIR

extension DiffReport {
    /// The sentence at the end: how many steps, how many nodes correspond, and whether there is a shorter way.
    var summaryLine: String {
        let steps = self.steps
        var parts = [steps.isEmpty ? "the same nodes and connections" : steps]
        let interface = diff.interface.filter { $0.kind != .renamed }.count
        if interface > 0 { parts.append(counted(interface, "interface difference")) }
        if !diff.metadata.isEmpty { parts.append(counted(diff.metadata.count, "metadata difference")) }
        if !diff.weights.isEmpty { parts.append("\(counted(diff.weights.count, "constant")) with other values") }
        return parts.joined(separator: "; ") + "; " + correspondence
    }

    /// How many nodes correspond, and whether the script is proven shortest.
    private var correspondence: String {
        let summary = diff.summary
        let renamed = summary.renamed > 0 ? ", \(grouped(Int64(summary.renamed))) under another name" : ""
        let matched = "\(grouped(Int64(summary.matched))) in common\(renamed)"
        if summary.cost == 0 { return matched }
        if summary.isProvenShortest { return "\(matched); proven shortest" }
        let bound =
            "not proven shortest (\(grouped(Int64(summary.cost))) steps, at least \(grouped(Int64(summary.lowerBound))))"
        return "\(matched); \(bound)" + (summary.isBudgetEnded ? "; the work budget ended before all was tried" : "")
    }

    /// The counts of steps that are not zero.
    private var steps: String {
        let summary = diff.summary
        let counts = [
            (summary.added, "added"), (summary.removed, "removed"), (summary.changed, "changed\(inWeightsAlone)"),
            (summary.rewired, "rewired"), (summary.moved, "moved"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\(grouped(Int64($0.0))) \($0.1)" }.joined(separator: ", ")
    }

    /// How many changed nodes differ in the elements of large constants and nothing else.
    private var inWeightsAlone: String {
        let count = diff.entries.lazy.filter { diff.isAboutWeightsAlone($0) }.count
        if count == 0 { return "" }
        return count == diff.summary.changed ? " (weights alone)" : " (\(grouped(Int64(count))) in weights alone)"
    }

    /// One line for two models without a difference.
    public var equalityNote: String {
        let renamed = diff.summary.renamed
        return "\(printable(pathOfA)) and \(printable(pathOfB)) are equal: \(counted(diff.summary.matched, "node"))"
            + (renamed > 0 ? ", \(grouped(Int64(renamed))) under another name" : "")
    }
}
