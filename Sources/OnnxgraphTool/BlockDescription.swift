import AttentionBlocks
import Inspection
import Tracing

/// What `onnxgraph blocks` shows of a block.
struct BlockDescription: Encodable {
    let name: String
    let aliases: [String]
    let summary: String
    let source: String
    let parameters: [Parameter]
    let inputs: [[Int]]
    let operators: [String: Int]
    private let operatorList: String

    /// A setting of the block.
    struct Parameter: Encodable {
        let name: String
        let kind: String
        let defaultValue: String
        let requirements: [String]
        let summary: String

        enum CodingKeys: String, CodingKey {
            case name, kind, defaultValue = "default", requirements, summary
        }
    }

    enum CodingKeys: String, CodingKey {
        case name, aliases, summary, source, parameters, inputs, operators
    }

    /// Describes a block; its operators are those of its graph with default settings.
    init(of block: Block) throws {
        name = block.name
        aliases = block.aliases
        summary = block.summary
        source = block.source
        parameters = block.parameters.map { parameter in
            Parameter(
                name: parameter.name, kind: parameter.kind, defaultValue: parameter.defaultValue.description,
                requirements: parameter.requirements.map(\.description), summary: parameter.summary)
        }
        inputs = try block.defaultInputs()
        var options = TraceOptions()
        options.omitsWeights = true
        let counts = ModelCounts(of: try block.trace(options: options)).operators
        operators = Dictionary(counts.map { ($0.op, $0.count) }, uniquingKeysWith: +)
        operatorList = counts.listing
    }
}

/// The answer of `blocks --format json`.
struct BlockReport: Encodable {
    let schema = "onnxgraph.blocks/1"
    let blocks: [BlockDescription]
    let networks: [BlockDescription]
}

extension BlockDescription {
    /// All blocks and networks, one a line.
    static func list(_ blocks: [Block], networks: [Block]) -> String {
        let rows = [blocks, networks].map { $0.map(row) }
        let lines = table(rows.flatMap { $0 })
        return (lines.prefix(blocks.count) + ["", "networks"] + lines.dropFirst(blocks.count)).joined(separator: "\n")
    }

    private static func row(of block: Block) -> [String] {
        [
            block.name, block.parameters.map { "\($0.name)=\($0.defaultValue)" }.joined(separator: " "),
            block.summary,
        ]
    }

    /// One block, as a person reads it.
    var text: String {
        let shapes = inputs.map { $0.map(String.init).joined(separator: "x") }.joined(separator: ", ")
        var lines = [name + (aliases.isEmpty ? "" : " (also \(aliases.joined(separator: ", ")))"), "  \(summary)", ""]
        lines += table([["  source", source], ["  input", shapes], ["  ops", operatorList]])
        lines += ["", "  parameters"]
        lines += table(
            parameters.map { parameter in
                let kind = parameter.kind == "word" ? [] : [parameter.kind]
                let conditions = (kind + parameter.requirements).joined(separator: ", ")
                return [
                    "    \(parameter.name)=\(parameter.defaultValue)", conditions, parameter.summary,
                ]
            })
        return lines.joined(separator: "\n")
    }
}
