import Foundation
import GraphIR
import Testing
import Validation

@Suite struct InferenceRulesTests {
    /// Every id that the sources of type inference name.
    static let ids: Set<String> = {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../Sources/Operators").standardizedFileURL
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" && !$0.path.contains("/Generated/") }
        let id = /"((?:type|shape)\.[a-z0-9-]+)"/
        return Set(
            (files ?? []).flatMap { file in
                ((try? String(contentsOf: file, encoding: .utf8)) ?? "").matches(of: id).map { String($0.1) }
            })
    }()

    @Test func everyFaultOfInferenceHasARule() {
        #expect(Self.ids.count > 40)
        for id in Self.ids.sorted() { #expect(Rule.named(id) != nil, "\(id) has no rule") }
    }

    @Test func everyRuleOfInferenceHasAFault() {
        let areas = Rule.all.map(\.id).filter { $0.hasPrefix("type.") || $0.hasPrefix("shape.") }
        for id in areas { #expect(Self.ids.contains(id), "nothing finds \(id)") }
    }

    @Test func whatOnlyComputedShapesShowIsAWarning() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2), .fixed(3)])])
        sketch.add("Shape", ["x"], ["s"])
        sketch.add("Expand", ["x", "s"], ["e"])
        sketch.add("Reshape", ["e", "s"], ["r"])
        sketch.add("MatMul", ["r", "r"], ["y"])
        sketch.output("y", .tensor(.float, [.unknown, .unknown]))
        #expect(sketch.findings("shape").map(\.severity) == [.warning])
    }

    @Test func aWrongMatrixProductIsAnError() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2), .fixed(3)])])
        sketch.add("MatMul", ["x", "x"], ["y"])
        sketch.output("y", .tensor(.float, [.fixed(2), .fixed(3)]))
        #expect(sketch.findings("shape").map(\.severity) == [.error])
    }
}
