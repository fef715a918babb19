import GraphIR
import Testing

@testable import Operators

@Suite struct OpFamilyTests {
    @Test func everyOperatorHasAFamily() {
        let named = OpFamily.namedOperators
        #expect(OpTable.standard.names().filter { !named.contains($0) && !isGone($0) } == [])
    }

    @Test func domains() {
        #expect(OpFamily(of: OpName("Conv")) == .linear)
        #expect(OpFamily(of: OpName("Conv", domain: "ai.onnx")) == .linear)
        #expect(OpFamily(of: OpName("Conv", domain: "my.domain")) == .other)
        #expect(OpFamily(of: OpName(nil)) == .other)
    }

    /// Whether the newest version of an operator may not be used.
    private func isGone(_ name: ByteString) -> Bool {
        OpTable.standard.schemas(named: name).last?.traits.contains(.isDeprecated) ?? false
    }
}
