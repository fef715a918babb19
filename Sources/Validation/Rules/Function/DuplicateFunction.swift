import GraphIR

extension Rule {
    /// Functions differ in domain, name or overload.
    static let duplicateFunction = Rule(
        "function.duplicate", reference: "F.dup",
        summary: "functions differ in domain, name or overload",
        explanation: """
            Two functions have the same domain, name and overload, so a call does not say which of them it means.
            """,
        check: .model { context, reporter in
            var counts: [OpName: Int] = [:]
            for function in context.model.functions {
                let op = OpName(
                    function.name ?? "", domain: canonicalDomain(function.domain), overload: function.overload ?? "")
                counts[op, default: 0] += 1
                if counts[op] == 2 {
                    reporter.report(
                        "two functions have the name \(function.op)", at: Location(in: .body(of: function)))
                }
            }
        })
}
