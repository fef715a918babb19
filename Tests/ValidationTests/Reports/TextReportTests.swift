import GraphIR
import Testing
import Validation

@Suite struct TextReportTests {
    private func model(_ path: String, _ severities: [Diagnostic.Severity]) -> ValidatedModel {
        ValidatedModel(
            path: path,
            findings: severities.map { Finding(Diagnostic("graph.cycle", "wrong", severity: $0, at: .model)) })
    }

    private func summary(_ models: [ValidatedModel], from least: Diagnostic.Severity = .warning) -> String {
        var tally = Tally()
        for model in models { tally.add(model) }
        return TextReport(from: least).summary(of: tally)
    }

    @Test func validModelsAreOneLine() {
        let good = model("good.onnx", [])
        #expect(TextReport().text(of: good) == "")
        #expect(summary([good]) == "good.onnx: valid\n")
        #expect(summary([good, good, good]) == "3 models valid\n")
    }

    @Test func summaryCounts() {
        #expect(summary([model("a", [.error, .error, .warning])]) == "2 errors, 1 warning\n")
        #expect(
            summary([model("a", [.error]), model("b", []), model("c", [.warning])])
                == "1 error, 1 warning in 2 of 3 models\n")
        let unopened = ValidatedModel(path: "d", findings: [Finding(Diagnostic("file.open", "no", at: .model))])
        #expect(summary([unopened]) == "1 file could not be opened\n")
        #expect(summary([unopened, model("a", [])]) == "1 model valid; 1 file could not be opened\n")
    }

    @Test func infosAreShownOnDemand() {
        let noted = model("a", [.info, .info])
        #expect(TextReport().text(of: noted) == "")
        #expect(summary([noted]) == "a: valid\n")
        #expect(summary([noted], from: .info) == "a: valid, 2 infos\n")
        #expect(TextReport(from: .info).text(of: noted).contains("info: wrong"))
    }

    @Test func longListsAreCut() {
        let lines = TextReport().text(of: model("a", Array(repeating: .error, count: 1200))).split(separator: "\n")
        #expect(lines.count == 1002)
        #expect(lines.last == "  and 200 more findings")
        let commands = GitHubReport().text(of: model("a", Array(repeating: .error, count: 1001))).split(separator: "\n")
        #expect(commands.count == 1001)
        #expect(commands.last == "a: and 1 more finding")
    }

    @Test func longNamesAreCut() {
        let name = String(repeating: "n", count: 100_000)
        let finding = Finding(Diagnostic("graph.cycle", "'\(name)' and '\(name)' differ", at: .value(ByteString(name))))
        let text = TextReport().text(of: ValidatedModel(path: "a", findings: [finding]))
        #expect(text.utf8.count < 800)
        #expect(text.contains("…' differ [graph.cycle]"))
    }
}
