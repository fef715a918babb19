import Foundation
import Testing

@testable import Inspection

@Suite struct SarifDiffTests {
    private struct Log: Decodable {
        struct Run: Decodable { let results: [Result] }
        struct Result: Decodable {
            let ruleId: String
            let level: String
            let locations: [Location]
        }
        struct Location: Decodable {
            struct Physical: Decodable { let artifactLocation: Artifact }
            struct Artifact: Decodable { let uri: String }
            struct Logical: Decodable { let fullyQualifiedName: String }
            let physicalLocation: Physical
            let logicalLocations: [Logical]
        }
        let version: String
        let runs: [Run]
    }

    @Test func eachEntryIsAResult() throws {
        let report = try report(golden: "00_se_net", "04_eca_net")
        let log = try JSONDecoder().decode(
            Log.self, from: try JSONEncoder().encode(SarifDiff([report], version: "1.0")))
        let results = try #require(log.runs.first).results
        #expect(log.version == "2.1.0")
        // The name of the output differs too.
        #expect(results.dropFirst(report.diff.entries.count).map(\.ruleId) == ["diff.interface"])
        #expect(results.last?.level == "note")
        for (result, entry) in zip(results, report.diff.entries) {
            #expect(result.ruleId == "diff.\(entry.kind.rawValue)")
            #expect(result.level == "warning")
            #expect(result.locations[0].logicalLocations[0].fullyQualifiedName == (entry.b ?? entry.a)?.id)
            let file = entry.b == nil ? "00_se_net.onnx" : "04_eca_net.onnx"
            #expect(result.locations[0].physicalLocation.artifactLocation.uri == file)
        }
    }

    @Test func pathsAreReferences() throws {
        let diff = try report(golden: "00_se_net", "04_eca_net").diff
        let sarif = SarifDiff([DiffReport(diff, a: "a b#.onnx", b: "ä%.onnx")], version: "1.0")
        let text = String(decoding: try JSONEncoder().encode(sarif), as: UTF8.self)
        #expect(text.contains("a%20b%23.onnx") && text.contains("%C3%A4%25.onnx"))
    }
}
