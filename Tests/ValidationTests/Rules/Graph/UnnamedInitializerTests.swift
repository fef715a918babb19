import GraphIR
import Testing

@Suite struct UnnamedInitializerTests {
    @Test func denseAndSparse() {
        var sketch = Sketch.plain
        sketch.graph.initializers.append(Initializer(nil, tensor: .raw(.float, [1], [0, 0, 0, 0])))
        sketch.graph.sparseInitializers.append(
            SparseInitializer(nil, tensor: SparseTensor(values: nil, indices: nil, dimensions: [2])))
        #expect(
            sketch.messages(of: "graph.unnamed-initializer") == [
                "initializer 0 has no name", "sparse_initializer 0 has no name",
            ])
    }
}
