/// The answer of `diff --format sarif`: each difference as a result of SARIF 2.1.0, with its place in the second file.
public struct SarifDiff: Encodable, Sendable {
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema", version, runs
    }

    /// The differences of comparisons, found by a version of the command.
    public init(_ reports: some Sequence<DiffReport>, version: String) {
        let rules = Rule.all.map { Rule(id: $0.id, shortDescription: Message(text: $0.text)) }
        let driver = Driver(name: "onnxgraph", version: version, rules: rules)
        runs = [Run(tool: Tool(driver: driver), results: reports.flatMap(Self.results))]
    }

    private static func results(_ report: DiffReport) -> [Result] {
        let diff = report.diff
        let nodes = diff.entries.enumerated().map { index, entry in
            Result(
                ruleId: "diff.\(entry.kind.rawValue)", level: diff.isAboutWeightsAlone(entry) ? "note" : "warning",
                message: Message(text: text(of: entry, diff)),
                locations: [
                    Location(
                        entry.b == nil ? report.pathOfA : report.pathOfB, diff.place(of: entry)?.id ?? "",
                        diff.label(of: entry))
                ])
        }
        let interface = diff.interface.map { change in
            let name = change.b?.name ?? change.a?.name ?? ""
            let types = [change.a, change.b].compactMap { $0.map { "\(printable($0.name)) \(printable($0.type))" } }
            return Result(
                ruleId: "diff.interface", level: change.kind == .renamed ? "note" : "warning",
                message: Message(
                    text: "\(change.direction.rawValue) \(change.kind.rawValue): \(types.joined(separator: " -> "))"),
                locations: [Location(change.b == nil ? report.pathOfA : report.pathOfB, name, printable(name))])
        }
        let metadata = DiffSections(diff: diff).metadata.map { line in
            let text = line.cells.joined(separator: ": ")
            return Result(
                ruleId: "diff.metadata", level: "note", message: Message(text: text),
                locations: [Location(report.pathOfB, "", "")])
        }
        let weights = diff.weights.map { change in
            let name = DiffSections.name(of: change)
            return Result(
                ruleId: "diff.weights", level: "note",
                message: Message(text: "\(name) \(change.typeText): \(DiffSections.text(of: change))"),
                locations: [Location(report.pathOfB, change.b ?? change.a ?? "", name)])
        }
        return nodes + interface + metadata + weights
    }

    private static func text(of entry: DiffEntry, _ diff: GraphDiff) -> String {
        let values = entry.changes.map { change in
            let values = change.values(in: diff)
            return "\(change.label) \(values.a) -> \(values.b)"
        }
        let what = "\(printable(entry.op)) \(diff.label(of: entry)) \(entry.kind.rawValue)"
        return values.isEmpty ? what : "\(what): \(values.joined(separator: ", "))"
    }
}

extension SarifDiff {
    private struct Run: Encodable {
        let tool: Tool
        let results: [Result]
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    private struct Rule: Encodable {
        let id: String
        let shortDescription: Message

        static let all = [
            (id: "diff.added", text: "a node or output that only the second model has"),
            (id: "diff.removed", text: "a node or output that only the first model has"),
            (id: "diff.changed", text: "a node whose operator, attributes or constants differ"),
            (id: "diff.moved", text: "an equal node that stands elsewhere"),
            (id: "diff.rewired", text: "a node or output that takes an input from elsewhere"),
            (id: "diff.interface", text: "an input or output of the model that differs"),
            (id: "diff.metadata", text: "a fact about the model that differs"),
            (id: "diff.weights", text: "a constant whose elements differ"),
        ]
    }

    private struct Message: Encodable {
        let text: String
    }

    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
    }

    private struct Location: Encodable {
        let physicalLocation: PhysicalLocation
        let logicalLocations: [LogicalLocation]

        init(_ path: String, _ id: String, _ name: String) {
            physicalLocation = PhysicalLocation(artifactLocation: ArtifactLocation(uri: Self.uri(path)))
            logicalLocations = id.isEmpty ? [] : [LogicalLocation(fullyQualifiedName: id, name: name)]
        }

        /// A path as a reference: what is not plain is written in percent signs.
        private static func uri(_ path: String) -> String {
            path.utf8.map { byte in
                let scalar = Unicode.Scalar(byte)
                let isPlain =
                    byte < 0x80
                    && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte)
                        || "-._~/".unicodeScalars.contains(scalar))
                let digits = String(byte, radix: 16, uppercase: true)
                return isPlain ? String(scalar) : "%" + (digits.count < 2 ? "0" : "") + digits
            }.joined()
        }
    }

    private struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
    }

    private struct ArtifactLocation: Encodable {
        let uri: String
    }

    private struct LogicalLocation: Encodable {
        let fullyQualifiedName: String
        let name: String
    }
}
