import Testing

@testable import Inspection

@Suite struct DiffPageTests {
    @Test func needsNothingElse() throws {
        let page = try DiffPage(try report(golden: "00_se_net", "04_eca_net")).text()
        for outside in ["http:", "https:", "src=", "href=", "@import", "url("] { #expect(!page.contains(outside)) }
    }

    @Test func namesCannotEndTheScript() throws {
        var (old, new) = (ChainModel(), ChainModel())
        old.append("Relu", "/a")
        new.append("Relu", "/a")
        new.append("Neg", "</script><!--")
        let page = try DiffPage(try report(old, new)).text()
        #expect(page.matches(of: /<\/script>/).count == 2)
        #expect(page.contains("\\u003c/script>\\u003c!--"))
    }

    @Test func whatWasRemovedStandsBesideWhatWasAdded() throws {
        let data = PageData(try report(golden: "00_se_net", "04_eca_net"))
        let beside = data.rows.filter { $0.a?.state == "removed" && $0.b?.state == "added" }
        #expect(beside.map { $0.a?.op } == ["MatMul", "Relu", "MatMul"])
        #expect(beside.allSatisfy { $0.a?.partner == nil && $0.b?.partner == nil })
    }

    @Test func partnersPointAtEachOther() throws {
        let data = PageData(try report(golden: "01_cbam_net", "00_se_net"))
        for (index, row) in data.rows.enumerated() {
            #expect([row.a, row.b].allSatisfy { $0.map { $0.row == index } ?? true })
            if let partner = row.a?.partner { #expect(data.rows[partner].b?.partner == index) }
            for node in [row.a, row.b] { #expect(node?.from.allSatisfy { $0 < index } ?? true) }
        }
    }
}
