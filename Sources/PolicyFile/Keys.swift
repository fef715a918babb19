import GraphIR
import Validation

/// A key of a policy file, and how its value is read.
struct Key: Sendable {
    let name: String
    let read: @Sendable (YAMLNode, inout PolicyFile) throws -> Void

    init(_ name: String, _ read: @escaping @Sendable (YAMLNode, inout PolicyFile) throws -> Void) {
        self.name = name
        self.read = read
    }

    /// All keys, in the order of the documentation.
    static let all: [Key] = versionKeys + nameKeys + limitKeys + structureKeys + selectionKeys

    private static let versionKeys = [
        Key("allowed-opsets") { try $1.policy.allowedOpsets = $0.opsets() },
        Key("allowed-ir-versions") { try $1.policy.allowedIRVersions = $0.versions() },
    ]

    private static let nameKeys = [
        Key("allowed-ops") { try $1.policy.ops.allowed = $0.globs() },
        Key("forbidden-ops") { try $1.policy.ops.forbidden = $0.globs() },
        Key("allowed-domains") { try $1.policy.domains.allowed = $0.globs() },
        Key("forbidden-domains") { try $1.policy.domains.forbidden = $0.globs() },
        Key("allowed-dtypes") { try $1.policy.types.allowed = $0.dataTypes() },
        Key("forbidden-dtypes") { try $1.policy.types.forbidden = $0.dataTypes() },
        Key("input-names") { try $1.policy.names[.input] = $0.globs() },
        Key("output-names") { try $1.policy.names[.output] = $0.globs() },
        Key("node-names") { try $1.policy.names[.node] = $0.globs() },
        Key("initializer-names") { try $1.policy.names[.initializer] = $0.globs() },
    ]

    private static let limitKeys = [
        Key("static-shapes") { try $1.policy.requiresStaticShapes = $0.truth() },
        Key("max-parameters") { try $1.policy.maximumParameters = $0.count() },
        Key("max-macs") { try $1.policy.maximumMacs = $0.count() },
        Key("max-file-size") { try $1.policy.maximumFileSize = $0.byteCount() },
    ]

    private static let structureKeys = [Key("same-structure-as") { $1.structure = try $0.text() }]

    private static let selectionKeys = [
        Key("select") { try $1.selection.selected = $0.rules() },
        Key("ignore") { try $1.selection.ignored = $0.rules() },
        Key("severity") { try $1.selection.severities = $0.severities() },
        Key("paths") { try $1.sections = $0.sections() },
    ]
}
