import GraphIR
import Testing
import Validation

@Suite struct UnusedInputTests {
    @Test func initializersAreNoInputsThatOneFeeds() {
        var sketch = Sketch.taking(.tensor(.float, []))
        #expect(sketch.messages("unused") == ["the input is not used"])
        sketch.addInitializer("z", .raw(.float, [], [0, 0, 0, 0]))
        #expect(sketch.messages("unused.input").isEmpty)
    }
}
