import GraphIR

extension Rule {
    /// Names differ in letters and digits.
    static let collidingNames = Rule(
        "name.collision", .warning,
        summary: "names differ even when all but letters and digits are taken for underscores",
        explanation: """
            Tools that generate code make identifiers of names, mostly with an underscore for each character that an \
            identifier cannot have. Names that become one identifier, such as a.b and a/b, are lost there.
            """,
        check: .scope { context, reporter in
            guard let first = context.oddNames.firstOfColliding else { return }
            reporter.report(
                "as an identifier, the name is that of '\(context.model.name(of: first))'",
                note: "this one is that of another too", atEach: context.oddNames.colliding,
                place: context.location(ofValue:))
        })
}
