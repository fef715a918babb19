import Testing
import Validation

@Suite struct RuleSelectionTests {
    private func ids(_ selection: RuleSelection) -> Set<String> { Set(Rule.all.filter(selection.contains).map(\.id)) }

    @Test func areasAndIds() {
        #expect(ids(RuleSelection()).count == Rule.all.count)
        let graph = ids(RuleSelection(selected: ["graph"]))
        #expect(graph.contains("graph.cycle") && graph.allSatisfy { $0.hasPrefix("graph.") })
        #expect(ids(RuleSelection(selected: ["graph.cycle"])) == ["graph.cycle"])
        #expect(ids(RuleSelection(selected: ["graph"], ignored: ["graph.cycle"])) == graph.subtracting(["graph.cycle"]))
        #expect(Rule.all.filter(RuleSelection(isLikeReference: true).contains).allSatisfy { $0.reference != nil })
    }

    @Test func unknownOnesAreNamed() {
        let selection = RuleSelection(selected: ["graph", "grph"], ignored: ["graph.cycel"])
        #expect(selection.unknownPatterns == ["grph", "graph.cycel"])
        #expect(RuleSelection.complaint(about: "grph").hasSuffix("'grph'; did you mean graph?"))
        #expect(RuleSelection.complaint(about: "graph.cycel").hasSuffix("did you mean graph.cycle?"))
        #expect(RuleSelection.complaint(about: "zzzzzz").contains("the areas are file, model, "))
    }

    @Test func severitiesAreChanged() {
        var sketch = Sketch.chain
        sketch.add("Relu", ["none"], ["z"])
        var selection = RuleSelection(selected: ["graph.undefined-value"])
        #expect(Validator(selection).findings(in: sketch.resolved).map(\.severity) == [.error])
        selection.severities = [("graph.undefined-value", .info), ("graph", .warning)]
        #expect(Validator(selection).findings(in: sketch.resolved).map(\.severity) == [.warning])
        selection.isStrict = true
        #expect(Validator(selection).findings(in: sketch.resolved).map(\.severity) == [.error])
    }

    @Test func idsAreUniqueAndWellFormed() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        for rule in Rule.all {
            #expect(rule.id.wholeMatch(of: /[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id)")
            #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."), "\(rule.id)")
            #expect(rule.explanation.hasSuffix(".") && !rule.explanation.contains("\n"), "\(rule.id)")
        }
    }
}
