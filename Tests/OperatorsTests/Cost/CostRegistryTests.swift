import GraphIR
import Testing

@testable import Operators

@Suite struct CostRegistryTests {
    @Test func everyRuleNamesAnOperatorAndAVersion() {
        for rule in CostRegistry.rules {
            for op in rule.ops {
                let schemas = OpTable.standard.schemas(named: op.type ?? "", domain: op.domain ?? "")
                #expect(schemas.contains { rule.versions.contains($0.sinceVersion) }, "\(op) \(rule.versions)")
            }
        }
    }

    @Test func everyVersionHasExactlyOneRule() {
        for schema in OpTable.standard.allSchemas {
            let rules = CostRegistry.rules.filter {
                $0.ops.contains(schema.op) && $0.versions.contains(schema.sinceVersion)
            }
            #expect(rules.count == 1, "\(schema.op) \(schema.sinceVersion)")
        }
    }
}
