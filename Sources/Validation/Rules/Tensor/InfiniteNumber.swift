import GraphIR

extension Rule {
    /// The weights are finite.
    static let infiniteNumber = Rule(
        "tensor.infinity", .info,
        summary: "no element of a constant is infinite",
        explanation: """
            Masks of attention hold negative infinity for good reason. In weights it is left by an overflow when they \
            were converted to a narrower type. Large tensors are looked at only when all weights are to be read, and \
            tensors in other files are not.
            """,
        check: .tensor { context, reporter in
            guard context.mayReadElements else { return }
            let count = NonFiniteNumbers(in: context.tensor).infinityCount
            if count > 0 { reporter.report("infinity in \(Int64(count).elementsSpelled)", at: context.location) }
        })
}
