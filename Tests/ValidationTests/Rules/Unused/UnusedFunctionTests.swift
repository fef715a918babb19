import GraphIR
import Testing
import Validation

@Suite struct UnusedFunctionTests {
    @Test func callsOfCallsCount() {
        var sketch = Sketch.passing()
        sketch.model.opsetImports.append(OpsetImport(domain: "f", version: 1))
        sketch.add("A", domain: "f", ["x"], ["z"])
        var caller = Function("A", domain: "f")
        caller.opsetImports = [OpsetImport(domain: "f", version: 1)]
        caller.nodes = [Node(OpName("B", domain: "f"), inputs: [], outputs: [])]
        sketch.model.functions = [caller, Function("B", domain: "f"), Function("C", domain: "f")]
        let findings = sketch.findings("unused.function")
        #expect(findings.map(\.message) == ["the function is not called"])
        #expect(findings.first?.location.graph == .body(of: sketch.model.functions[2]))
    }
}
