import GraphIR
import Testing
import Validation

@Suite struct InfiniteNumberTests {
    @Test func isAnInfo() {
        let mask = ConstantTensor.typed(.float, [2], .float(Bytes(elements: [-Float.infinity, 0])))
        let findings = Sketch.holding(mask).findings("tensor")
        #expect(findings.map(\.message) == ["infinity in 1 element"])
        #expect(findings.map(\.severity) == [.info])
    }
}
