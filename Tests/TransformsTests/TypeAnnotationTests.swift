import GraphIR
import Testing
import Transforms

@Suite struct TypeAnnotationTests {
    @Test func everyValueIsDeclared() throws {
        var sketch = Sketch()
        sketch.input("x", [.symbolic("N"), 3])
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Transpose", ["a"], ["y"])
        sketch.output("y")
        let annotation = TypeAnnotation(of: sketch.resolved)
        let graph = try #require(annotation.model.graph)
        #expect(annotation.diagnostics.isEmpty)
        #expect(graph.valueInfo.map(\.type) == [.tensor(.float, [.symbolic("N"), 3])])
        #expect(graph.outputs[0].type == .tensor(.float, [3, .symbolic("N")]))
        #expect(TypeAnnotation(of: annotation.model).model == annotation.model)
    }

    @Test func declarationsStayUnlessANumberIsKnown() throws {
        var sketch = Sketch()
        sketch.input("x", [2, .unknown])
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Relu", ["a"], ["y"])
        sketch.declare("a", [.symbolic("B"), .symbolic("C")])
        sketch.output("y", sizes: [5, 5])
        let annotation = TypeAnnotation(of: sketch.resolved)
        let graph = try #require(annotation.model.graph)
        #expect(graph.valueInfo.map(\.type) == [.tensor(.float, [2, .symbolic("C")])])
        #expect(annotation.diagnostics.map(\.id) == ["shape.declared"])
        #expect(graph.outputs[0].type == .tensor(.float, [5, 5]))
    }
}
