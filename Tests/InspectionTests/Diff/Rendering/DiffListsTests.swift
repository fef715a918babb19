import TestSupport
import Testing

@testable import Inspection

@Suite struct DiffListsTests {
    @Test func aBarForEachModule() throws {
        let report = try report(golden: "00_se_net", "04_eca_net")
        try expectGolden(report.stat(isColoured: false, width: 80), "diff/stat.txt")
    }

    @Test func barsFitAndKeepEveryKind() throws {
        var (old, new) = (ChainModel(), ChainModel())
        for index in 0..<300 { new.append("Relu", "/long/Relu_\(index)") }
        for op in ["Tanh", "Sigmoid"] {
            old.append(op, "/x/\(op)")
            new.append(op, "/x/\(op)")
        }
        let lines = try report(old, new).stat(isColoured: false, width: 60).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[2].hasPrefix(" /long | 300 +++") && lines[2].count <= 60)
    }

    @Test func namesOfWhatDiffers() throws {
        let names = try report(golden: "02_sk_net", "03_sk_net").nameList
        #expect(names == "/softmax/Transpose\n/softmax/Softmax\n/softmax/Transpose_1\n")
    }

    @Test func summaryAlone() throws {
        #expect(try report(golden: "02_sk_net", "03_sk_net").summaryText.hasPrefix("3 added; 18 in common"))
        #expect(try report(golden: "02_sk_net", "02_sk_net").summaryText == "")
    }
}
