import GraphIR

extension Rule {
    /// Declared sizes can exist.
    static let absurdSize = Rule(
        "declaration.absurd-size", .warning,
        summary: "a declared tensor has fewer than 2^48 elements",
        explanation: """
            The dimensions, as far as they are numbers, make a tensor that no machine can hold. One of them is \
            damaged.
            """,
        check: .declaration { context, reporter in
            guard let shape = context.tensorType?.shape else { return }
            let sizes = shape.sizes.compactMap(\.fixedValue)
            guard !sizes.contains(where: { $0 <= 0 }) else { return }
            if case .count(let count) = ElementCount(of: sizes), count < 1 << 48 { return }
            reporter.report(
                "the dimensions \(sizes.spelled) make more elements than a machine can hold",
                at: context.location(field: "type"))
        })
}
