import GraphIR

/// What looked at the models.
struct SARIFTool: Encodable {
    let driver: SARIFDriver
}

/// The command and its rules.
struct SARIFDriver: Encodable {
    let name = "onnxgraph"
    let version: String
    let rules: [SARIFRule]
}

/// A rule, as the results refer to it by position.
struct SARIFRule: Encodable {
    let id: String
    let shortDescription: SARIFText
    let fullDescription: SARIFText
    let help: SARIFText
    let defaultConfiguration: SARIFConfiguration
    let properties: SARIFProperties

    init(_ rule: Rule) {
        id = rule.id
        shortDescription = SARIFText(text: rule.summary)
        fullDescription = SARIFText(text: rule.explanation)
        help = SARIFText(text: rule.explanation)
        defaultConfiguration = SARIFConfiguration(level: SARIFResult.level(of: rule.severity))
        properties = SARIFProperties(tags: [rule.area], reference: rule.reference)
    }
}

/// How a rule's findings are ranked unless somebody says otherwise.
struct SARIFConfiguration: Encodable {
    let level: String
}

/// What the format has no field for.
struct SARIFProperties: Encodable {
    let tags: [String]
    let reference: String?
}

/// A text.
struct SARIFText: Encodable {
    let text: String
}
