import GraphIR
import Inspection
import Testing

@Suite("Symmetric parts are laid over each other")
struct OverlayTests {
    /// A binary tree of sums, each followed by an activation; `other` tells the activations that are no Relu.
    private func tree(levels: Int, isMirrored: Bool, other: [Int: ByteString] = [:]) -> DiffSketch {
        var sketch = DiffSketch()
        let leaves = (0..<1 << levels).map { leaf in
            let name = ByteString("leaf\(leaf)")
            sketch.node((leaf * leaf * 37 + leaf * 11) & 8 == 0 ? "Relu" : "Tanh", ["x"], name)
            return name
        }
        var row = leaves
        var number = 0
        while row.count > 1 {
            row = stride(from: 0, to: row.count, by: 2).map { place in
                number += 1
                let inputs = isMirrored ? [row[place + 1], row[place]] : [row[place], row[place + 1]]
                let output = row.count == 2 ? "y" : ByteString("value\(number)")
                sketch.node("Add", inputs, ByteString("sum\(number)"))
                sketch.node(other[number] ?? "Relu", [ByteString("sum\(number)")], output)
                return output
            }
        }
        return sketch
    }

    @Test("a tree of equal sums with a few other activations takes a step for each")
    func activations() throws {
        let other: [Int: ByteString] = [3: "Sigmoid", 14: "Tanh", 21: "Abs", 22: "Neg", 29: "Exp"]
        let first = tree(levels: 5, isMirrored: false)
        let second = tree(levels: 5, isMirrored: true, other: other)
        let diff = try GraphDiff(from: first.resolved, to: second.disguised)
        #expect(diff.summary.cost <= other.count)
    }
}
