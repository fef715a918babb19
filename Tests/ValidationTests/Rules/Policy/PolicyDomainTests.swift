import GraphIR
import Testing
import Validation

@Suite struct PolicyDomainTests {
    @Test func atTheFirstNode() {
        let findings = Sketch.chain.violations { $0.domains.allowed = [Glob("ai.onnx")] }
        #expect(findings.map(\.message) == ["domain 'com.microsoft' is not allowed, and 1 node has its operators"])
        #expect(findings.first?.location.node?.id == NodeID(index: 2))
        #expect(Sketch.chain.violations { $0.domains.allowed = [Glob("ai.onnx"), Glob("com.*")] }.isEmpty)
    }

    @Test func forbiddenThoughUnused() {
        var sketch = Sketch.chain
        sketch.model.opsetImports.append(OpsetImport(domain: "org.unused", version: 1))
        let findings = sketch.violations { $0.domains.forbidden = [Glob("org.*")] }
        #expect(findings.map(\.message) == ["domain 'org.unused' is not allowed, and no node has its operators"])
    }

    @Test func functionsOfTheModelItself() {
        var sketch = Sketch.chain
        sketch.model.functions = [Function("Gelu", domain: "com.microsoft")]
        #expect(sketch.violations { $0.domains.allowed = [Glob("ai.onnx")] }.isEmpty)
    }
}
