import GraphIR
import Testing

@testable import Validation

@Suite struct ExcerptTests {
    /// The line and the part of it that is marked.
    private func excerpt(
        _ inputs: [ByteString], _ outputs: [ByteString] = ["y"], _ attributes: [Attribute] = [], at location: Location
    ) -> (line: String, marked: String?) {
        var sketch = Sketch()
        sketch.add("Op", inputs, outputs, attributes)
        let model = sketch.resolved
        guard let node = model.graph?.nodes.first else { return ("", nil) }
        let excerpt = Excerpt(of: node, in: model, at: location)
        let marked = excerpt.marked.map { String(excerpt.line.dropFirst($0.lowerBound).prefix($0.count)) }
        return (excerpt.line, marked)
    }

    @Test func marksWhatIsAtFault() {
        let attributes = [Attribute("pads", .ints([1, 2])), Attribute("pads_mode", .string("reflect"))]
        func marked(_ location: Location) -> String? {
            excerpt(["a", "", "b"], ["y"], attributes, at: location).marked
        }
        #expect(
            excerpt(["a", "", "b"], ["y"], attributes, at: .model).line
                == "Op(a, '', b) -> y {pads=[1, 2], pads_mode=\"reflect\"}")
        #expect(marked(.model) == nil)
        #expect(marked(Location(value: "b")) == "b")
        #expect(marked(Location(value: "y")) == "y")
        #expect(marked(Location(field: "input 1")) == "''")
        #expect(marked(Location(field: "output 0")) == "y")
        #expect(marked(Location(field: "attribute pads")) == "pads=[1, 2]")
        #expect(marked(Location(field: "attribute pads_mode")) == "pads_mode=\"reflect\"")
        #expect(marked(Location(field: "attribute pads values")) == "pads=[1, 2]")
        #expect(marked(Location(field: "op_type")) == "Op")
        #expect(marked(Location(value: "elsewhere", field: "input 7")) == nil)
    }

    @Test func longListsShowWhatIsNear() {
        let names = (0..<100).map { ByteString("i\($0)") }
        let (line, marked) = excerpt(names, at: Location(value: "i50"))
        #expect(line == "Op(i0, i1, …, i49, i50, i51, …, i99) -> y")
        #expect(marked == "i50")
        #expect(excerpt(names, at: .model).line == "Op(i0, i1, i2, …, i99) -> y")
        #expect(excerpt(names, at: Location(value: "i3")).line == "Op(i0, i1, i2, i3, i4, …, i99) -> y")
        let values = Attribute("v", .ints(Array(0..<1000)))
        #expect(excerpt([], ["y"], [values], at: .model).line == "Op() -> y {v=[0, 1, 2, …, 999]}")
    }

    @Test func longNamesLoseTheirMiddle() {
        let names = (0..<6).map {
            ByteString("/model/encoder/layers/layers.\($0)/attention/output/dense/MatMul_output_0")
        }
        let (line, marked) = excerpt(names, at: Location(value: names[2]))
        #expect(line.count <= 200)
        #expect(marked?.hasSuffix("MatMul_output_0") == true)
    }

    @Test func wideCharactersTakeTwoColumns() {
        let location = Location(value: "b")
        var sketch = Sketch()
        sketch.add("Op", ["入力", "b"], ["y"])
        let model = sketch.resolved
        let excerpt = model.graph?.nodes.first.map { Excerpt(of: $0, in: model, at: location) }
        #expect(excerpt?.line == "Op(入力, b) -> y")
        #expect(excerpt?.caretLine == "         ^")
    }
}
