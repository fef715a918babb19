import TestSupport
import Testing
import Validation

@Suite struct ReportGoldenTests {
    @Test func text() throws {
        let report = TextReport(from: .info)
        let text = ReportSamples.models.map(report.text).joined() + report.summary(of: ReportSamples.tally)
        try expectGolden(text, "reports/report.txt")
    }

    @Test func textInColour() throws {
        let report = TextReport(isColoured: true)
        let text = ReportSamples.models.map(report.text).joined() + report.summary(of: ReportSamples.tally)
        try expectGolden(text.replacing("\u{1b}", with: "ESC"), "reports/report-coloured.txt")
    }

    @Test func json() throws {
        try expectGolden(
            try ValidationTests.json(ValidationReport(models: ReportSamples.models)), "reports/report.json")
    }

    @Test func sarif() throws {
        let log = SARIFLog(models: ReportSamples.models, version: "1.2.3")
        try expectGolden(try ValidationTests.json(log), "reports/report.sarif")
    }

    @Test func junit() throws {
        var report = JUnitReport()
        for model in ReportSamples.models { report.add(model) }
        try expectGolden(report.text, "reports/report.xml")
    }

    @Test func github() throws {
        let report = GitHubReport(from: .info)
        try expectGolden(ReportSamples.models.map(report.text).joined(), "reports/report-github.txt")
    }
}
