import GraphIR
import Operators

extension Rule {
    /// There are not too many multiply-adds.
    static let policyMacs = Rule(
        "policy.macs",
        summary: "the policy's max-macs: one run takes no more multiply-adds",
        explanation: """
            One run of the model takes more multiply-adds than the policy's max-macs, counted as inspect --profile \
            does; or that cannot be told, because it depends on open lengths, on the rounds of a loop, or on operators \
            that nothing is known of. Of two branches the costlier one counts.
            """,
        check: .policy { context, reporter in
            guard let maximum = context.policy.maximumMacs else { return }
            let total = ModelCosts(of: context.model.model).total
            guard let macs = total.cost?.macs else {
                return reporter.report("the MACs are more than fit 64 bits, and more than \(maximum)", at: .model)
            }
            let ones = Dictionary(macs.names.map { ($0, Int64(1)) }, uniquingKeysWith: { first, _ in first })
            // No length is less than 1 in a run that computes anything.
            let least = macs.value(ones) ?? .max
            if least > maximum {
                let isExact = macs.number != nil
                reporter.report("\(isExact ? "" : "at least ")\(least) MACs are more than \(maximum)", at: .model)
            } else if macs.number == nil {
                reporter.report(
                    "whether \(macs.spelled(limit: 4) { String($0) }) MACs are more than \(maximum) depends on "
                        + macs.names.prefix(8).map(\.description).joined(separator: ", "),
                    at: .model, hint: "give the inputs fixed lengths")
            } else if let gap = total.gaps.first(where: \.gap.mayHaveMACs)?.gap {
                reporter.report(
                    "\(least) MACs are not more than \(maximum), but \(gap.op) is not counted: \(gap.reason)",
                    at: .model)
            }
        })
}
