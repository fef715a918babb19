import GraphIR
import Testing
import Validation

@Suite struct PolicyOpTests {
    @Test func eachOperatorIsReportedOnce() {
        let findings = Sketch.chain.violations { $0.ops.forbidden = [Glob("Relu")] }
        #expect(findings.map(\.message) == ["operator 'Relu' is not allowed"])
        #expect(findings.first?.location.node?.id == NodeID(index: 0))
        #expect(findings.first?.notes.map(\.location.node?.id) == [NodeID(index: 1)])
    }

    @Test func otherDomainsAreNamed() {
        let findings = Sketch.chain.violations { $0.ops.allowed = [Glob("Relu")] }
        #expect(findings.map(\.message) == ["operator 'com.microsoft.Gelu' is not allowed"])
        #expect(Sketch.chain.violations { $0.ops.allowed = [Glob("Relu"), Glob("com.microsoft.*")] }.isEmpty)
    }

    @Test func functionsAreLookedInto() {
        var sketch = Sketch.chain
        var function = Function("Gelu", domain: "com.microsoft")
        function.nodes = [Node(OpName("Erf"), inputs: [nil], outputs: [nil])]
        sketch.model.functions = [function]
        let findings = sketch.violations { $0.ops.allowed = [Glob("Relu")] }
        #expect(findings.map(\.message) == ["operator 'Erf' is not allowed"])
        #expect(findings.first?.location.graph == .body(of: function))
        #expect(sketch.violations { $0.ops.forbidden = [Glob("*Gelu")] }.count == 1)
    }
}
