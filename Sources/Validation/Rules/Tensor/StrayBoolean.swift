import GraphIR

extension Rule {
    /// The elements of a boolean tensor are 0 or 1.
    static let strayBoolean = Rule(
        "tensor.stray-boolean", .warning,
        summary: "the elements of a boolean tensor are 0 or 1",
        explanation: """
            Other values than 0 and 1 count as true in one runtime and are undefined in another. Large tensors are \
            looked at only when all weights are to be read.
            """,
        check: .tensor { context, reporter in
            guard context.tensor.dataType == .bool, context.mayReadElements,
                let value = context.tensor.firstStrayBoolean
            else { return }
            reporter.report("an element of bool is \(value), and must be 0 or 1", at: context.location)
        })
}
