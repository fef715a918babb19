import GraphIR
import Inspection
import Testing

@Suite struct DiffOwnerTests {
    /// One condition after the other, each with a chain of operators in its branch.
    private func model(_ bodies: [[ByteString]]) -> Model {
        var sketch = DiffSketch()
        for (place, ops) in bodies.enumerated() {
            let (source, output) = ("v\(place)", place == bodies.count - 1 ? "y" : "v\(place + 1)")
            let body = sketch.chain(ops, from: place == 0 ? "x" : ByteString(source), named: "b\(place)_")
            let branches = [
                Attribute("then_branch", .graph(body)),
                Attribute("else_branch", .graph(sketch.body("Neg", ["x"], ByteString("e\(place)")))),
            ]
            sketch.node("If", ["c"], ByteString(output), branches)
        }
        return sketch.resolved
    }

    private let first: [ByteString] = ["Relu", "Exp", "Abs", "Sqrt", "Floor", "Ceil"]
    private let second: [ByteString] = ["Tanh", "Erf", "Sin", "Cos", "Sign", "Round"]

    @Test func ownersArePairedByWhatIsInside() throws {
        let changed: [ByteString] = ["Tanh", "Erf", "Sin", "Cos", "Sign"]
        let found = try GraphDiff(from: model([first, second]), to: model([changed]))
        #expect(found.summary.removed == 2 && found.summary.added == 0)
        #expect(found.lines.contains { $0.hasPrefix("removed If") })
    }

    @Test func anOwnerIsNotReplacedForAFewStepsInside() throws {
        let changed: [ByteString] = ["Relu", "Log", "Abs", "Log", "Floor", "Log"]
        let found = try GraphDiff(from: model([first, second]), to: model([changed, second]))
        #expect(found.summary.changed == 3 && found.entries.count == 3)
    }
}
