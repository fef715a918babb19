import GraphIR
import Testing

@testable import Operators

@Suite struct InferenceRegistryTests {
    @Test func everyRuleNamesAnOperatorAndAVersion() {
        for rule in InferenceRegistry.rules {
            for op in rule.ops {
                let schemas = OpTable.standard.schemas(named: op.type ?? "", domain: op.domain ?? "")
                #expect(schemas.contains { rule.versions.contains($0.sinceVersion) }, "\(op) \(rule.versions)")
            }
        }
    }

    @Test func noVersionHasTwoRules() {
        for schema in OpTable.standard.allSchemas {
            let rules = InferenceRegistry.rules.filter {
                $0.ops.contains(schema.op) && $0.versions.contains(schema.sinceVersion)
            }
            #expect(rules.count <= 1, "\(schema.op) \(schema.sinceVersion)")
        }
    }

    /// Why an operator has no rule of its own.
    private static let exceptions: [OpName: String] = [:]

    @Test func everyOperatorHasARuleOrAReason() {
        for schema in OpTable.standard.allSchemas where !schema.isInferred {
            #expect(Self.exceptions[schema.op] != nil, "\(schema.op) \(schema.sinceVersion)")
        }
    }
}
