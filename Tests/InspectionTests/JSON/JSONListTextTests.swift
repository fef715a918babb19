import Testing

@testable import Inspection

struct JSONListTextTests {
    private struct Report: Encodable {
        var schema = "form/1"
        var models: [[String: Int]] = []
    }

    @Test(arguments: 0..<3)
    func elementsMakeTheTextOfTheWhole(count: Int) throws {
        let models = (0..<count).map { ["a": $0, "b": 1] }
        var list = try JSONListText(Report())
        let parts = try models.map { try list.part(of: $0) }
        #expect(parts.joined() + list.ending == (try JSONText.text(of: Report(models: models), isIndented: true)))
    }
}
