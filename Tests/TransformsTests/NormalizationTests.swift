import GraphIR
import Testing
import Transforms

@Suite struct NormalizationTests {
    /// The nodes of a model in normal form, with their attributes.
    private func lines(_ opset: Int64 = 18, _ body: (inout Sketch) -> Void) -> [String] {
        var sketch = Sketch(opset: opset)
        sketch.input("x", [2, 8, 5, 5])
        body(&sketch)
        sketch.output("y")
        let model = Normalization(of: sketch.resolved).model
        return zip(model.lines, model.graph?.nodes ?? []).map { line, node in
            ([line] + node.attributes.map { "\($0.name ?? "")" }).joined(separator: " ")
        }
    }

    private func pooled(
        _ op: ByteString, _ inputs: [ByteString], _ attributes: [Attribute], opset: Int64 = 18
    ) -> [String] {
        lines(opset) { sketch in
            sketch.integers("axes", [-1, 2])
            sketch.node(op, inputs, ["y"], attributes)
        }
    }

    @Test func poolingOverAllPositions() {
        let average = ["GlobalAveragePool(x) -> y"]
        #expect(pooled("GlobalAveragePool", ["x"], []) == average)
        #expect(pooled("ReduceMean", ["x", "axes"], [Attribute("keepdims", .int(1))]) == average)
        #expect(pooled("ReduceMean", ["x"], [Attribute("axes", .ints([2, 3]))], opset: 11) == average)
        #expect(pooled("AveragePool", ["x"], [Attribute("kernel_shape", .ints([5, 5]))]) == average)
        #expect(pooled("MaxPool", ["x"], [Attribute("kernel_shape", .ints([5, 5]))]) == ["GlobalMaxPool(x) -> y"])
        #expect(pooled("ReduceMean", ["x", "axes"], [Attribute("keepdims", .int(0))]) != average)
        #expect(pooled("ReduceMean", ["x"], [Attribute("axes", .ints([1, 2, 3]))], opset: 11) != average)
        #expect(pooled("AveragePool", ["x"], [Attribute("kernel_shape", .ints([5, 4]))]) != average)
    }

    @Test func productsWithConstants() {
        func product(_ op: ByteString, _ inputs: [ByteString], _ attributes: [Attribute] = []) -> [String] {
            var sketch = Sketch(opset: 18)
            sketch.input("x", [2, 3])
            sketch.floats("w", [3, 2], [1, 2, 3, 4, 5, 6])
            sketch.floats("c", [2], [1, 2])
            sketch.node(op, inputs, ["y"], attributes)
            sketch.output("y")
            return Normalization(of: sketch.resolved).model.lines
        }
        #expect(product("Gemm", ["x", "w"]) == ["MatMul(x, w) -> y"])
        #expect(product("Gemm", ["x", "w"], [Attribute("alpha", .float(2))]) == ["Gemm(x, w) -> y"])
        #expect(product("Gemm", ["x", "w", "c"], [Attribute("beta", .float(1))]) == ["Gemm(x, w, c) -> y"])
        #expect(product("Gemm", ["x", "w"], [Attribute("transA", .int(1))]) == ["Gemm(x, w) -> y"])
    }

    @Test func aTransposedMatrixIsWrittenOut() throws {
        var sketch = Sketch(opset: 18)
        sketch.input("x", [2, 3])
        sketch.floats("w", [2, 3], [1, 2, 3, 4, 5, 6])
        sketch.node("Gemm", ["x", "w"], ["y"], [Attribute("transB", .int(1))])
        sketch.output("y")
        let model = Normalization(of: sketch.resolved).model
        #expect(model.graph?.nodes.first?.op.type == "MatMul")
        let matrix = try #require(model.graph?.initializers.first?.tensor)
        #expect(matrix.dimensions == [3, 2])
        let numbers = try matrix.rawData?.copy().withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
        #expect(numbers == [1, 4, 2, 5, 3, 6])
    }

    @Test func changesOfShape() {
        func view(_ op: ByteString, _ shape: [Int64], _ attributes: [Attribute] = []) -> [String] {
            lines { sketch in
                sketch.integers("s", shape)
                sketch.node("Relu", ["x"], ["r"])
                sketch.node(op, op == "Flatten" ? ["r"] : ["r", "s"], ["y"], attributes)
            }.map { String($0.prefix { $0 != "," }) }
        }
        let reshaped = ["Relu(x) -> r", "Reshape(r"]
        #expect(view("Flatten", []) == reshaped)
        #expect(view("Reshape", [2, 200], [Attribute("allowzero", .int(1))]) == reshaped)
        #expect(view("Unsqueeze", [0]) == reshaped)
    }

    @Test func axesAndBounds() {
        let reduced = lines(11) { $0.node("ReduceMax", ["x"], ["y"], [Attribute("axes", .ints([-3]))]) }
        #expect(reduced.first?.hasPrefix("ReduceMax(x, ") == true && reduced.first?.hasSuffix("axes") == false)
        let clipped = lines(10) { sketch in
            sketch.node("Clip", ["x"], ["y"], [Attribute("min", .float(0)), Attribute("max", .float(6))])
        }
        #expect(clipped.count == 1 && clipped[0].filter { $0 == "," }.count == 2)
        #expect(lines { $0.node("Softmax", ["x"], ["y"], [Attribute("axis", .int(-1))]) } == ["Softmax(x) -> y axis"])
    }

    @Test func windowsDoNotSayWhatIsSoAnyway() {
        let attributes = [
            Attribute("kernel_shape", .ints([3, 3])), Attribute("strides", .ints([1, 1])),
            Attribute("pads", .ints([0, 0, 0, 0])), Attribute("count_include_pad", .int(1)),
        ]
        #expect(lines { $0.node("AveragePool", ["x"], ["y"], attributes) } == ["AveragePool(x) -> y kernel_shape"])
    }
}
