import GraphIR

extension Rule {
    /// The weights are numbers.
    static let notANumber = Rule(
        "tensor.nan", .warning,
        summary: "no element of a constant is NaN",
        explanation: """
            NaN spreads: whatever is computed from it is NaN as well. In weights it is left by a training that \
            diverged, or by an overflow when they were converted to a narrower type. Large tensors are looked at only \
            when all weights are to be read, and tensors in other files are not.
            """,
        check: .tensor { context, reporter in
            guard context.mayReadElements else { return }
            let count = NonFiniteNumbers(in: context.tensor).nanCount
            if count > 0 { reporter.report("NaN in \(Int64(count).elementsSpelled)", at: context.location) }
        })
}
