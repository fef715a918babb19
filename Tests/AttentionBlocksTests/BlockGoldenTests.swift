import AttentionBlocks
import Inspection
import TestSupport
import Testing
import Tracing

/// Every block against its golden: ops, wiring order, node names, shapes and parameter counts.
@Suite struct BlockGoldenTests {
    @Test(arguments: Catalogue.blocks.map(\.name))
    func traceMatchesGolden(name: String) throws {
        try expectGolden(text(name), "blocks/\(name).txt")
    }

    @Test func selectiveKernelWithoutSoftmax() throws {
        try expectGolden(text("sk_net", ["softmax=false"]), "blocks/sk_net_plain.txt")
    }

    private func text(_ name: String, _ settings: [String] = []) throws -> String {
        let model = try Catalogue.block(named: name).trace(settings)
        return InspectedModel(path: name, fileBytes: nil, summary: ModelSummary(of: model)).text
    }
}
