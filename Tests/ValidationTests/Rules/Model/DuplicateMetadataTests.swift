import GraphIR
import Testing

@Suite struct DuplicateMetadataTests {
    @Test func eachKeyOnce() {
        var sketch = Sketch.plain
        sketch.model.metadata = ["a", "b", "a", "a"].map { MetadataEntry(key: $0, value: "v") }
        #expect(sketch.messages(of: "model.duplicate-metadata") == ["metadata key 'a' stands there more than once"])
    }
}
