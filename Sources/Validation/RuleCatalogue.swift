extension Rule {
    /// Every rule, by area.
    public static let all: [Rule] = [
        fileRules, modelRules, graphRules, versionRules, declarationRules, nodeRules, operatorRules, attributeRules,
        tensorRules, externalRules, sparseRules, functionRules, typeRules, typeInferenceRules, shapeInferenceRules,
        unusedRules, nameRules, metadataRules, quantizationRules, trainingRules, policyRules,
    ].flatMap { $0 }

    private static let byID: [String: Rule] = Dictionary(
        all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The rule of an id.
    public static func named(_ id: String) -> Rule? { byID[id] }

    /// What rules' ids begin with, each once, in the order of the catalogue.
    public static let areas: [String] = all.map(\.area).reduce(into: []) { areas, area in
        if areas.last != area && !areas.contains(area) { areas.append(area) }
    }
}
