import GraphIR
import Testing

@testable import Operators

/// What has to hold for the rules of any registry.
enum OpRuleChecks {
    /// Every operator that a rule names exists in one of the rule's versions.
    static func expectKnownOperators(_ rules: [some OpRule]) {
        for rule in rules {
            for op in rule.ops {
                let schemas = OpTable.standard.schemas(named: op.type ?? "", domain: op.domain ?? "")
                #expect(schemas.contains { rule.versions.contains($0.sinceVersion) }, "\(op) \(rule.versions)")
            }
        }
    }

    /// How many rules each schema has is within a range.
    static func expectRules(_ rules: [some OpRule], forEachSchema counts: ClosedRange<Int>) {
        for schema in OpTable.standard.allSchemas {
            let count = rules.count { $0.ops.contains(schema.op) && $0.versions.contains(schema.sinceVersion) }
            #expect(counts.contains(count), "\(schema.op) \(schema.sinceVersion)")
        }
    }
}
