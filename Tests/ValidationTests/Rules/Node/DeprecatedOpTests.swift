import GraphIR
import Testing

@Suite struct DeprecatedOpTests {
    @Test func nothingElseIsSaidOfIt() {
        var sketch = Sketch.plain
        sketch.add("Upsample", ["x"], ["z"])
        #expect(sketch.messages(of: "node") == ["Upsample is withdrawn since version 10"])
    }
}
