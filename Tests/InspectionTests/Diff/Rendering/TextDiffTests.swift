import GraphIR
import TestSupport
import Testing

@testable import Inspection

@Suite struct TextDiffTests {
    private func text(_ report: DiffReport) -> String { TextDiff(report, isColoured: false).text }

    @Test(arguments: [("00_se_net", "04_eca_net"), ("01_cbam_net", "00_se_net"), ("02_sk_net", "03_sk_net")])
    func blocks(_ a: String, _ b: String) throws {
        try expectGolden(text(try report(golden: a, b)), "diff/\(a)-\(b).txt")
    }

    @Test func equalModelsGiveNothing() throws {
        #expect(text(try report(.stages(isGated: true), .stages(isGated: true))) == "")
    }

    @Test func blocksThatAreAlikeAreShownOnce() throws {
        try expectGolden(text(try report(.stages(isGated: false), .stages(isGated: true))), "diff/gates.txt")
    }

    @Test func changesThatReadAlikeAreShownOnce() throws {
        let lines = text(try report(.stages(isGated: false), .stages(isGated: false, axis: 0)))
        #expect(lines.contains("~   16 x Softmax"))
        #expect(lines.contains("axis 1 -> 0"))
        #expect(
            lines.contains("and 15 more: /stage.1/Softmax, /stage.2/Softmax, /stage.3/Softmax, ... /stage.15/Softmax"))
    }

    @Test func largeGraphsShowNeighboursAlone() throws {
        var changed = ChainModel.stages(isGated: false)
        changed.links[24].op = "Tanh"
        let lines = text(try report(.stages(isGated: false), changed)).split(separator: "\n")
        #expect(lines.contains("@@ /stage.8 @@"))
        #expect(lines.contains { $0.hasPrefix("~   Sigmoid -> Tanh") })
        #expect(lines.filter { $0.hasPrefix("    ") }.count == 2 * DiffRegions.context)
    }

    @Test func weightsAreMeasuredApart() throws {
        var (old, new) = (ChainModel.stages(isGated: false), ChainModel.stages(isGated: false))
        old.append("Mul", "/head/Mul", constant: "head.scale", Array(repeating: 2, count: 16))
        new.append("Mul", "/head/Mul", constant: "head.scale", [2.5] + Array(repeating: 2, count: 15))
        let lines = text(try report(old, new))
        #expect(lines.contains("~ head.scale  float[16]  1 of 16 differ, max abs 0.5, max rel 0.2  in /head/Mul"))
        #expect(!lines.contains("@@ /head"))
        #expect(lines.contains("1 changed (weights alone)"))
    }

    @Test func linesAreColoured() throws {
        let text = TextDiff(try report(golden: "00_se_net", "04_eca_net"), isColoured: true).text
        for code in ["31m-   MatMul", "32m+   Conv", "33m~   "] { #expect(text.contains("\u{1b}[\(code)")) }
        let plain = text.replacing(/\u{1b}\[\d*m/, with: "")
        #expect(plain == self.text(try report(golden: "00_se_net", "04_eca_net")))
    }

    @Test func namesCannotWriteToTheTerminal() throws {
        var (old, new) = (ChainModel(), ChainModel())
        old.append("Relu", "/a")
        new.append("Relu", "/a")
        new.append("Neg", "\u{1b}[31m\n")
        #expect(text(try report(old, new)).contains("\\u{1b}[31m\\u{a}"))
    }
}
