import GraphIR
import Inspection
import Testing

@Suite struct GraphDiffTests {
    @Test func equalModels() throws {
        let sketch = DiffSketch(chain: ["Relu", "Sigmoid", "Relu", "Tanh"])
        let diff = try GraphDiff(from: sketch.resolved, to: sketch.disguised)
        #expect(diff.isEqual && diff.lines.isEmpty)
        #expect(diff.summary.matched == 4 && diff.summary.renamed == 3 && diff.summary.isProvenShortest)
    }

    @Test func anInsertedNodeIsOneStep() throws {
        let a = DiffSketch(chain: ["Relu", "Sigmoid", "Tanh"]).resolved
        let b = DiffSketch(chain: ["Relu", "Abs", "Sigmoid", "Tanh"]).resolved
        #expect(try steps(a, b) == ["added Abs - v2"])
        #expect(try steps(b, a) == ["removed Abs v2 -"])
    }

    @Test func aNodeInsertedBeforeTheOutputTakesItsName() throws {
        let a = DiffSketch(chain: ["Relu", "Sigmoid"]).resolved
        let b = DiffSketch(chain: ["Relu", "Sigmoid", "Identity"]).resolved
        #expect(try steps(a, b) == ["added Identity - y"])
    }

    @Test func anAttributeAndAnIdentity() throws {
        var a = DiffSketch()
        a.floats("w", [Float](repeating: 1, count: 16))
        a.node("Conv", ["x", "w"], "v", [Attribute("dilations", .ints([1, 1]))])
        a.node("Relu", ["v"], "y")
        var b = DiffSketch()
        b.floats("k", [Float](repeating: 1, count: 16))
        b.node("Conv", ["x", "k"], "p", [Attribute("dilations", .ints([2, 2]))])
        b.node("Identity", ["p"], "q")
        b.node("Relu", ["q"], "y")
        let diff = try GraphDiff(from: a.resolved, to: b.resolved)
        #expect(diff.lines == ["changed Conv v p attr:dilations", "added Identity - q"])
        let change = try #require(diff.entries[0].changes.first)
        #expect(change.a == .ints([1, 1]) && change.b == .ints([2, 2]))
    }

    @Test func anOperatorOfOneClassIsReplaced() throws {
        let a = DiffSketch(chain: ["Relu", "Sigmoid", "Tanh"]).resolved
        let b = DiffSketch(chain: ["Relu", "Erf", "Tanh"]).resolved
        #expect(try steps(a, b) == ["changed Erf v2 v2 op_type"])
    }

    @Test func operatorsThatHaveNothingInCommonAreNotPaired() throws {
        let a = DiffSketch(chain: ["Relu", "Transpose", "Tanh"]).resolved
        let b = DiffSketch(chain: ["Relu", "Flatten", "Tanh"]).resolved
        #expect(try steps(a, b) == ["removed Transpose v2 -", "added Flatten - v2"])
    }

    @Test func anOutputThatNothingDefinesAnyMoreIsTheOnlyStep() throws {
        let a = DiffSketch(chain: ["Relu"]).resolved
        var b = DiffSketch()
        b.node("Relu", ["x"], "other")
        #expect(try steps(a, b.resolved) == ["rewired output @out:y @out:y output"])
        #expect(try steps(b.resolved, a) == ["rewired output @out:y @out:y output"])
    }

    @Test func outputsOfOneNameAreThemselves() throws {
        var model = DiffSketch(chain: ["Relu"]).resolved
        let value = model.graph?.outputs[0].value
        model.graph?.outputs.append(ValueDeclaration(value, type: .tensor(.int64)))
        let diff = try GraphDiff(from: model, to: model)
        #expect(diff.isEqual && diff.entries.isEmpty && diff.interface.isEmpty)
    }

    @Test func aRewiredInput() throws {
        func model(_ source: ByteString) -> Model {
            var sketch = DiffSketch()
            sketch.node("Relu", ["x"], "r")
            sketch.node("Sigmoid", ["r"], "s")
            sketch.node("Sub", [source, "s"], "d")
            sketch.node("Mul", ["d", "r"], "y")
            return sketch.resolved
        }
        #expect(try steps(model("x"), model("r")) == ["rewired Sub d d input[0]"])
    }

    @Test func inputsOfCommutativeOperatorsHaveNoOrder() throws {
        func model(_ op: ByteString, _ inputs: [ByteString]) -> Model {
            var sketch = DiffSketch()
            sketch.node("Relu", ["x"], "r")
            sketch.node(op, inputs, "y")
            return sketch.resolved
        }
        #expect(try steps(model("Add", ["x", "r"]), model("Add", ["r", "x"])).isEmpty)
        #expect(
            try steps(model("Sub", ["x", "r"]), model("Sub", ["r", "x"])) == ["rewired Sub y y input[0] input[1]"])
    }

    @Test func manyInputsWithoutOrder() throws {
        func model(_ order: [Int], replacing replaced: Int? = nil) -> Model {
            var sketch = DiffSketch()
            for number in 0..<200 {
                sketch.floats(ByteString("c\(number)"), [Float(number)])
                let op: ByteString = number == replaced ? "Mul" : "Add"
                sketch.node(op, ["x", ByteString("c\(number)")], ByteString("v\(number)"))
            }
            sketch.node("Sum", order.map { ByteString("v\($0)") }, "y")
            return sketch.resolved
        }
        let straight = model(Array(0..<200))
        #expect(try steps(straight, model((0..<200).reversed())).isEmpty)
        #expect(
            try steps(straight, model((0..<200).reversed(), replacing: 70)) == ["changed Mul v70 v70 op_type"])
    }

    @Test func bothDirectionsAreOfOneLength() throws {
        let a = DiffSketch(chain: ["Relu", "Abs", "Relu", "Neg", "Relu", "Abs"]).resolved
        let b = DiffSketch(chain: ["Relu", "Relu", "Abs", "Neg", "Exp", "Abs", "Abs"]).resolved
        let (there, back) = (try GraphDiff(from: a, to: b), try GraphDiff(from: b, to: a))
        #expect(there.summary.cost == back.summary.cost)
        #expect(there.summary.added == back.summary.removed && there.summary.removed == back.summary.added)
    }

    @Test func aLongChainNeedsNoDeepStack() throws {
        let ops: [ByteString] = ["Relu", "Abs", "Neg", "Exp"]
        let chain = (0..<20_000).map { ops[$0 % 4] }
        let a = DiffSketch(chain: chain).resolved
        let b = DiffSketch(chain: Array(chain[..<10_000] + ["Tanh"] + chain[10_000...])).resolved
        #expect(try steps(a, b) == ["added Tanh - v10001"])
    }
}
