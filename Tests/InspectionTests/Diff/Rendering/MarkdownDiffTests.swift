import TestSupport
import Testing

@testable import Inspection

@Suite struct MarkdownDiffTests {
    @Test func comment() throws {
        try expectGolden(MarkdownDiff(try report(golden: "00_se_net", "04_eca_net")).text, "diff/comment.md")
    }

    @Test func fitsAComment() throws {
        var new = ChainModel()
        for index in 0..<3000 { new.append("Relu", "/a/rather/long/name/of/a/module/Relu_\(index)") }
        var old = ChainModel()
        old.append("Neg", "/Neg")
        let text = MarkdownDiff(try report(old, new)).text
        #expect(text.utf8.count < 65_536)
        #expect(text.contains("more lines"))
    }

    @Test func namesAreNoMarkup() throws {
        var (old, new) = (ChainModel(), ChainModel())
        old.append("Relu", "/a")
        new.append("Relu", "/a")
        new.append("Neg", "| `x` <img> ```")
        let text = MarkdownDiff(try report(old, new)).text
        #expect(!text.contains("<img>") || text.contains("````diff"))
    }
}
