extension Rule {
    /// Every rule, by area.
    public static let all: [Rule] = [
        fileRules, modelRules, versionRules, graphRules, declarationRules, nodeRules, operatorRules, attributeRules,
        tensorRules, externalRules, sparseRules, functionRules, typeRules, typeInferenceRules, shapeInferenceRules,
        unusedRules, nameRules, metadataRules, quantizationRules, trainingRules,
    ].flatMap { $0 }

    private static let byID: [String: Rule] = Dictionary(
        all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The rule of an id.
    public static func named(_ id: String) -> Rule? { byID[id] }
}
