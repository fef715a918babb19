import GraphIR
import Testing

@Suite struct InitializerWithoutInputTests {
    @Test func onlyBeforeVersionFour() {
        var sketch = Sketch.plain
        for name in ["v", "w"] as [ByteString] {
            sketch.graph.initializers.append(Initializer(sketch.value(name), tensor: .raw(.float, [1], [0, 0, 0, 0])))
        }
        #expect(sketch.messages(of: "graph").isEmpty)
        sketch.model.irVersion = 3
        #expect(
            sketch.messages(of: "graph") == [
                "'v' and 1 other initializer must be graph inputs too in a model of IR version 3"
            ])
    }
}
