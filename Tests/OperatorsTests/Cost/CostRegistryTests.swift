import GraphIR
import Testing

@testable import Operators

@Suite struct CostRegistryTests {
    @Test func everyRuleNamesAnOperatorAndAVersion() {
        OpRuleChecks.expectKnownOperators(CostRegistry.rules)
    }

    @Test func everyVersionHasExactlyOneRule() {
        OpRuleChecks.expectRules(CostRegistry.rules, forEachSchema: 1...1)
    }
}
