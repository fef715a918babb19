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
            let values = context.definedValues
            let names = values.map(context.model.name(of:))
            let groups = SameNames.groups(of: names, as: SameNames.identifierByte)
            let again = groups.flatMap { group in group.dropFirst().filter { names[$0] != names[group[0]] } }.sorted()
            reporter.report(
                again.map { (context.location(value: names[$0]), "this one too") },
                in: context, one: "as an identifier, the name is that of another value",
                many: "\(again.count) values have names which, as identifiers, are those of others")
        })
}
