import ArgumentParser
import AttentionBlocks
import Inspection

/// `onnxgraph blocks`.
struct BlocksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blocks",
        abstract: "List the blocks, or show one block's parameters, source and ops.",
        discussion: """
            Examples:
              onnxgraph blocks
              onnxgraph blocks sk_net
            """)

    @Argument(help: ArgumentHelp("A block to show.", valueName: "block"))
    var block: String?

    @Option(help: "How to write the answer.")
    var format = OutputFormat.text

    func run() throws {
        let blocks = try block.map { [try Catalogue.block(named: $0)] } ?? Catalogue.blocks
        let descriptions = try blocks.map { try BlockDescription(of: $0) }
        switch format {
        case .json: print(try OutputFormat.json(BlockReport(blocks: descriptions)))
        case .text where block == nil: print(BlockDescription.list(descriptions))
        case .text: print(descriptions.map(\.text).joined(separator: "\n"))
        }
    }
}
