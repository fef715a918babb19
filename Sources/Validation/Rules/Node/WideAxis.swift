import GraphIR

extension Rule {
    /// An axis fits into 32 bits.
    static let wideAxis = Rule(
        "node.wide-axis", .warning,
        summary: "an axis fits into 32 bits",
        explanation: """
            The number of an axis lies far outside of any dimensions. Readers that keep it in 32 bits cut it, perhaps \
            to an axis that exists; others refuse the node.
            """,
        check: .attribute { context, attribute, reporter in
            guard attribute.name == "axis", case .int(let axis)? = attribute.value, Int32(exactly: axis) == nil else {
                return
            }
            reporter.report("no value has an axis \(axis)", at: context.location(field: "attribute axis"))
        })
}
