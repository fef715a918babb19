import GraphIR
import Testing

@testable import Operators

@Suite struct InferenceRegistryTests {
    @Test func everyRuleNamesAnOperatorAndAVersion() {
        OpRuleChecks.expectKnownOperators(InferenceRegistry.rules)
    }

    @Test func noVersionHasTwoRules() {
        OpRuleChecks.expectRules(InferenceRegistry.rules, forEachSchema: 0...1)
    }

    /// Why an operator has no rule of its own.
    private static let exceptions: [OpName: String] = [:]

    @Test func everyOperatorHasARuleOrAReason() {
        for schema in OpTable.standard.allSchemas where !schema.isInferred {
            #expect(Self.exceptions[schema.op] != nil, "\(schema.op) \(schema.sinceVersion)")
        }
    }
}
