import GraphIR
import Testing

@testable import Operators

@Suite struct OpTableTests {
    @Test func everyLineParses() {
        #expect(OpTable.standard.allSchemas.count == 659)
    }
}
