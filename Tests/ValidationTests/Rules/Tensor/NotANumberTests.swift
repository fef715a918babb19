import GraphIR
import Testing
import Validation

@Suite struct NotANumberTests {
    @Test func everyWidthIsLookedAt() {
        let half = ConstantTensor.raw(.float16, [2], [0, 0x7e, 0, 0x3c])
        #expect(Sketch.holding(half).messages("tensor.nan") == ["NaN in 1 element"])
        let brain = ConstantTensor.typed(.bfloat16, [1], .int32(Bytes([0xc0, 0xff, 1])))
        #expect(Sketch.holding(brain).messages("tensor.nan") == ["NaN in 1 element"])
        let single = ConstantTensor.typed(.float, [2], .float(Bytes(elements: [Float.nan, .infinity])))
        #expect(Sketch.holding(single).messages("tensor.nan") == ["NaN in 1 element"])
        let double = ConstantTensor.raw(.double, [1], [0, 0, 0, 0, 0, 0, 0xf8, 0x7f])
        #expect(Sketch.holding(double).messages("tensor.nan") == ["NaN in 1 element"])
    }

    @Test func largeTensorsAreReadOnDemand() {
        let numbers = [Float](repeating: .nan, count: 5000)
        let model = Sketch.holding(
            ConstantTensor(dataType: .float, dimensions: [5000], rawData: Bytes(elements: numbers))
        ).resolved
        let selection = RuleSelection(selected: ["tensor.nan"])
        #expect(Validator(selection).findings(in: model).isEmpty)
        #expect(
            Validator(selection, readsWeights: true).findings(in: model).map(\.message) == [
                "NaN in 5000 elements"
            ])
    }
}
