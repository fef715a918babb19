import Testing
import Tracing

@testable import AttentionBlocks

@Suite struct CatalogueTests {
    private func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func namesAndAliasesAreUnique() {
        let names = Catalogue.blocks.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count)
    }

    @Test func anAliasMeansItsBlock() throws {
        #expect(try Catalogue.block(named: "cbma_net").name == "cbam_net")
    }

    @Test func unknownNamesSuggestNearOnes() {
        let near = message { _ = try Catalogue.block(named: "se_nett") }
        #expect(near == "unknown block 'se_nett'; did you mean se_net, sk_net?")
        let far = message { _ = try Catalogue.block(named: "transformer") }
        #expect(far.hasPrefix("unknown block 'transformer'; there are se_net, cbam_net"))
    }

    @Test(arguments: [
        ("se_net", ["channels"], "expected name=value, found 'channels'"),
        ("se_net", ["chanels=3"], "se_net has no parameter 'chanels'; did you mean channels?"),
        ("se_net", ["channels=x"], "parameter channels: expected integer, found 'x'"),
        ("se_net", ["channels="], "parameter channels: expected integer, found ''"),
        (
            "se_net", ["channels=99999999999999999999"],
            "parameter channels: expected integer, found '99999999999999999999'"
        ),
        ("se_net", ["channels=64", "channels=32"], "parameter channels is given twice"),
        ("se_net", ["channels=0"], "se_net: channels must be at least 1, found 0"),
        (
            "sk_net", ["channels=9000000000000000000"],
            "sk_net: channels must be at most 2147483647, found 9000000000000000000"
        ),
        ("se_net", ["channels=-4"], "se_net: channels must be at least 1, found -4"),
        ("se_net", ["channels=8"], "se_net: reduction must be at most channels (8), found 16"),
        ("se_net", ["reduction=0"], "se_net: reduction must be at least 1, found 0"),
        ("eca_net", ["kernel=4"], "eca_net: kernel must be odd, found 4"),
        ("sk_net", ["softmax=maybe"], "parameter softmax: expected true or false, found 'maybe'"),
    ])
    func wrongSettingsAreExplained(block: String, settings: [String], expected: String) {
        #expect(message { _ = try Catalogue.block(named: block).trace(settings) } == expected)
    }

    @Test(arguments: Catalogue.blocks.map(\.name))
    func anInputThatDoesNotFitNamesLineAndModule(name: String) {
        // A gate for each pixel takes any number of channels.
        let wrongChannels = name == "spatial_attention" ? [] : [[1, 17, 8, 8]]
        for shape in wrongChannels + [[1, 128, 8], [128], [1, 128, 8, 8, 8, 8]] {
            let error = message {
                let block = try Catalogue.block(named: name)
                let count = try block.defaultInputs().count
                _ = try block.trace(inputs: Array(repeating: shape, count: count))
            }
            #expect(error.contains(/(AttentionBlocks|Tracing)\/\w+\.swift:\d+:/), "\(shape): \(error)")
            #expect(error.contains("expected") && error.contains("found"), "\(shape): \(error)")
        }
    }

    @Test func theNumberOfInputsIsChecked() {
        let error = message {
            _ = try Catalogue.block(named: "se_net").trace(inputs: [[1, 128, 4, 4], [1, 128, 4, 4]])
        }
        #expect(error == "se_net takes 1 input, found 2")
    }
}
