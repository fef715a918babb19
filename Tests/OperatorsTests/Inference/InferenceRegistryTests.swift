import GraphIR
import Testing

@testable import Operators

@Suite struct InferenceRegistryTests {
    @Test func everyRuleNamesAnOperatorAndAVersion() {
        for rule in InferenceRegistry.rules {
            for name in rule.names {
                let versions = OpTable.standard.schemas(named: name).map(\.sinceVersion)
                #expect(versions.contains(where: rule.versions.contains), "\(name) \(rule.versions)")
            }
        }
    }

    @Test func noVersionHasTwoRules() {
        for schema in OpTable.standard.allSchemas where schema.op.domain == nil {
            let rules = InferenceRegistry.rules.filter {
                $0.names.contains(schema.op.type ?? "") && $0.versions.contains(schema.sinceVersion)
            }
            #expect(rules.count <= 1, "\(schema.op) \(schema.sinceVersion)")
        }
    }
}
