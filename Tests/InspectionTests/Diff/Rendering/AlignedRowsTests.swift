import Testing

@testable import Inspection

@Suite struct AlignedRowsTests {
    private func ops(_ report: DiffReport) -> [String] {
        AlignedRows(report.diff).rows.map { row in
            let a = row.a.map { report.diff.a.nodes[$0].op } ?? "."
            let b = row.b.map { report.diff.b.nodes[$0].op } ?? "."
            return "\(a) \(b)"
        }
    }

    @Test func whatIsRemovedStandsWhereItWas() throws {
        var (old, new) = (ChainModel(), ChainModel())
        for op in ["Relu", "Neg", "Exp"] { old.append(op, "/\(op)") }
        for op in ["Relu", "Abs", "Exp"] { new.append(op, "/\(op)") }
        let rows = ops(try report(old, new))
        #expect(rows == ["Relu Relu", "Neg Abs", "Exp Exp"] || rows == ["Relu Relu", "Neg .", ". Abs", "Exp Exp"])
    }

    @Test func everyNodeHasOneRow() throws {
        let report = try report(golden: "01_cbam_net", "00_se_net")
        let aligned = AlignedRows(report.diff)
        #expect(aligned.rows.compactMap(\.a).sorted() == Array(report.diff.a.nodes.indices))
        #expect(aligned.rows.compactMap(\.b).sorted() == Array(report.diff.b.nodes.indices))
        #expect(aligned.entries.flatMap { $0 }.sorted() == Array(report.diff.entries.indices))
    }
}
