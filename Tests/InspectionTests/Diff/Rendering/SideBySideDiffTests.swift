import TestSupport
import Testing

@testable import Inspection

@Suite struct SideBySideDiffTests {
    @Test func pairsWhatWasRemovedWithWhatWasAdded() throws {
        let report = try report(golden: "00_se_net", "04_eca_net")
        try expectGolden(SideBySideDiff(report, isColoured: false, width: 120).text, "diff/side_by_side.txt")
    }

    @Test(arguments: [1, 40, 77, 120]) func linesAreNoWiderThanTheTerminal(_ width: Int) throws {
        let report = try report(golden: "01_cbam_net", "00_se_net")
        let lines = SideBySideDiff(report, isColoured: false, width: width).text.split(separator: "\n")
        #expect(lines.dropLast().allSatisfy { $0.count <= max(40, width) })
    }
}
