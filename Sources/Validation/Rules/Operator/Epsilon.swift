import GraphIR

extension Rule {
    /// The epsilon of a normalisation is a number of at least 0.
    static let epsilon = Rule(
        "operator.epsilon", .warning,
        summary: "the attribute epsilon is a number of at least 0",
        explanation: """
            Epsilon keeps a division by a standard deviation away from zero. A negative one, or NaN, makes NaN of the \
            results.
            """,
        check: .attribute { context, attribute, reporter in
            guard attribute.name == "epsilon", case .float(let epsilon)? = attribute.value, !(epsilon >= 0) else {
                return
            }
            reporter.report("epsilon is \(epsilon)", at: context.location(field: "attribute epsilon"))
        })
}
