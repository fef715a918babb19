import GraphIR
import Operators

extension Workspace {
    /// Applies all passes until nothing changes; returns whether inference could now tell more than before.
    mutating func run() -> Bool {
        removeUnused()
        foldConstants()
        var anything = hasChanged
        // A sweep goes with the data, so that a second one finds little, and a third next to nothing.
        for _ in 0..<8 {
            hasChanged = false
            sweep()
            if !hasChanged { break }
            anything = true
        }
        hasChanged = anything || hasUnusedConstants
        return hasLearned
    }

    /// Folds first: what only served to compute a shape then no longer counts as a reader.
    private mutating func foldConstants() {
        for index in nodes.indices where isAlive[index] && traits[index].name != nil {
            refreshInputs(of: index)
            guard let tensor = foldedTensor(self, nodes[index]) else { continue }
            _ = apply(.constant(tensor), to: index)
        }
    }

    private mutating func sweep() {
        var merger = CommonSubexpressions()
        for index in nodes.indices where isAlive[index] {
            refreshInputs(of: index)
            guard traits[index].name != nil else { continue }
            rewrite(index)
            if isAlive[index] { merger.visit(index, &self) }
        }
    }

    /// Applies rules to a node until none fits; each makes it smaller or simpler, so that the bound is never met.
    private mutating func rewrite(_ index: Int) {
        for _ in 0..<16 {
            let rules =
                nodes[index].op.type == traits[index].name
                ? traits[index].rules
                : RewriteRules.simplifying.functions(for: nodes[index].op.type ?? "", opset: opset ?? 0)
            var applied = false
            for rule in rules {
                guard let rewrite = rule(self, nodes[index]), apply(rewrite, to: index) else { continue }
                applied = true
                break
            }
            if !applied || !isAlive[index] { return }
        }
    }
}
