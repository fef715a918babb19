import GraphIR
import Testing
import Validation

@Suite struct MissingGraphTests {
    @Test func aModelWithoutGraph() {
        let model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 13)])
        let findings = Validator(RuleSelection(selected: ["model", "graph"])).findings(in: model)
        #expect(findings.map(\.message) == ["the model has no graph"])
    }
}
