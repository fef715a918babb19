import GraphIR
import Testing
import Validation

@Suite struct TrainingBindingTests {
    @Test func bothEndsMustExist() {
        var sketch = Sketch.holding(.raw(.uint8, [1], [0]))
        var training = TrainingInfo()
        training.algorithm = Graph(name: "step")
        training.updateBindings = [MetadataEntry(key: "t", value: "new"), MetadataEntry(key: "w", value: "new")]
        training.algorithm?.outputs = [ValueDeclaration(sketch.model.addValue(named: "new"), type: nil)]
        sketch.model.trainingInfo = [training]
        #expect(sketch.messages("training") == ["update binding of 'w', which is no initializer"])
        sketch.model.trainingInfo[0].algorithm?.outputs = []
        #expect(
            sketch.messages("training").first == "update binding to 'new', which is no output of the training graph")
    }
}
