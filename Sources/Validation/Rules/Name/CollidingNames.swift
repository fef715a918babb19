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
            let names = context.definedNames
            let groups = SameNames(names, bytes: SameNames.identifierBytes).groups
            let again = groups.flatMap { group in group.dropFirst().filter { names[$0] != names[group[0]] } }
            guard let first = groups.first(where: { group in group.contains { names[$0] != names[group[0]] } })?.first
            else { return }
            reporter.report(
                "as an identifier, the name is that of '\(names[first])'", note: "this one is that of another too",
                atEach: again.sorted().map { context.location(value: names[$0]) })
        })
}
