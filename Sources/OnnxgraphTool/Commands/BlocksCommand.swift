import ArgumentParser
import AttentionBlocks
import Inspection
import Networks

/// `onnxgraph blocks`.
struct BlocksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blocks",
        abstract: "List the blocks and networks, or show one's parameters, source and ops.",
        discussion: """
            Examples:
              onnxgraph blocks
              onnxgraph blocks sk_net
              onnxgraph blocks resnet50
            """)

    @Argument(help: ArgumentHelp("A block or network to show.", valueName: "block"), completion: .blockOrNetwork)
    var block: String?

    @Option(help: "How to write the answer.")
    var format = OutputFormat.text

    func run() throws {
        if let block { return try show([NetworkCatalogue.block(named: block)]) }
        let (blocks, networks) = (Catalogue.blocks, NetworkCatalogue.networks)
        switch format {
        case .json: try show(blocks, networks: networks)
        case .text: print(BlockDescription.list(blocks, networks: networks))
        }
    }

    private func show(_ blocks: [Block], networks: [Block] = []) throws {
        let descriptions = try blocks.map { try BlockDescription(of: $0) }
        switch format {
        case .json:
            let networks = try networks.map { try BlockDescription(of: $0) }
            print(try OutputFormat.json(BlockReport(blocks: descriptions, networks: networks)))
        case .text: print(descriptions.map(\.text).joined(separator: "\n"))
        }
    }
}
