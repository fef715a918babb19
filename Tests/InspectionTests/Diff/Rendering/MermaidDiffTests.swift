import TestSupport
import Testing

@testable import Inspection

@Suite struct MermaidDiffTests {
    @Test func picture() throws {
        try expectGolden(MermaidDiff(try report(golden: "00_se_net", "04_eca_net")).text, "diff/picture.mmd")
    }

    @Test func namesAreWrittenAsEntities() throws {
        var (old, new) = (ChainModel(), ChainModel())
        for name in ["/a", "/b"] { old.append("Relu", name) }
        new = old
        new.append("Neg", "\"<br>#`;")
        let text = MermaidDiff(try report(old, new)).text
        #expect(text.contains("#34;#60;br#62;#35;#96;#59;"))
    }

    @Test func atMostSoManyNodes() throws {
        var new = ChainModel()
        for index in 0..<50 { new.append("Relu", "/Relu_\(index)") }
        var old = ChainModel()
        old.append("Relu", "/Relu_0")
        let text = MermaidDiff(try report(old, new), limit: 10).text
        #expect(text.matches(of: /:::added|:::same/).count == 10)
        #expect(text.contains("40 more nodes are not drawn"))
    }
}
