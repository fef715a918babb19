extension Rule {
    /// Every rule, by area.
    public static let all: [Rule] = [
        modelRules, graphRules, nodeRules, attributeRules, tensorRules, functionRules, typeRules,
    ].flatMap { $0 }

    private static let byID: [String: Rule] = Dictionary(
        all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The rule of an id.
    public static func named(_ id: String) -> Rule? { byID[id] }
}
