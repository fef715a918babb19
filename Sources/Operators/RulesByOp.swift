import GraphIR

/// A rule for some versions of some operators.
protocol OpRule {
    var ops: [OpName] { get }
    /// The versions (`sinceVersion`) for which the rule holds.
    var versions: ClosedRange<Int64> { get }
}

/// Rules that are found by the schema that they are for.
struct RulesByOp<Rule: OpRule> {
    private var rules: [OpName: [Rule]] = [:]

    init(_ all: [Rule]) {
        for rule in all {
            for op in rule.ops { rules[op, default: []].append(rule) }
        }
    }

    /// The first rule for a schema; `nil` when there is none.
    subscript(schema: OpSchema) -> Rule? {
        rules[schema.op]?.first { $0.versions.contains(schema.sinceVersion) }
    }
}

extension RulesByOp: Sendable where Rule: Sendable {}
