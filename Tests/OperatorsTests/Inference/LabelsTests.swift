import GraphIR
import Testing

@testable import Operators

@Suite struct LabelsTests {
    static let cases = [
        InferenceCase("ai.onnx.ml.LabelEncoder", 1, "string[N]", gives: "int64[N]"),
        InferenceCase("ai.onnx.ml.LabelEncoder", 1, "?", gives: "?"),
        InferenceCase(
            "ai.onnx.ml.CategoryMapper", 1, "int64[N]",
            with: [Attribute("cats_int64s", .ints([1])), Attribute("cats_strings", .strings(["a"]))], gives: "string[N]"
        ),
        InferenceCase(
            "ai.onnx.ml.CategoryMapper", 1, "int64[N]", with: [Attribute("cats_int64s", .ints([1]))],
            gives: "shape.attribute: expected cats_strings"),
        InferenceCase(
            "ai.onnx.ml.CategoryMapper", 1, "int64[N]",
            with: [Attribute("cats_int64s", .ints([1])), Attribute("cats_strings", .strings([]))],
            gives: "shape.attribute: expected as many cats_strings as cats_int64s (1), found 0"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 2, "int64[N]",
            with: [Attribute("keys_int64s", .ints([1])), Attribute("values_floats", .floats([1]))], gives: "[N]"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 2, "string[N]",
            with: [Attribute("keys_int64s", .ints([1])), Attribute("values_floats", .floats([1]))],
            gives: "type.attribute: expected keys of string like the input, found int64"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 2, "int64[N]",
            with: [
                Attribute("keys_int64s", .ints([1])), Attribute("keys_floats", .floats([1])),
                Attribute("values_floats", .floats([1])),
            ],
            gives:
                "shape.attribute: expected exactly one of keys_tensor, keys_strings, keys_int64s, keys_floats, found 2"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 4, "double[N]",
            with: [
                Attribute("keys_tensor", .tensor(ConstantTensor(dataType: .double, dimensions: [2]))),
                Attribute("values_tensor", .tensor(ConstantTensor(dataType: .int32, dimensions: [2]))),
                Attribute("default_tensor", .tensor(ConstantTensor(dataType: .int32, dimensions: [1]))),
            ], gives: "int32[N]"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 4, "double[N]",
            with: [
                Attribute("keys_tensor", .tensor(ConstantTensor(dataType: .double, dimensions: [2]))),
                Attribute("values_int64s", .ints([1])),
            ], gives: "shape.attribute: expected as many values as keys (2), found 1"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 4, "?",
            with: [
                Attribute("keys_tensor", .tensor(ConstantTensor(dataType: .double, dimensions: [2, 1]))),
                Attribute("values_int64s", .ints([1])),
            ], gives: "shape.attribute: keys_tensor: expected a vector, found tensor(double)[2, 1]"),
        InferenceCase(
            "ai.onnx.ml.LabelEncoder", 4, "?",
            with: [
                Attribute("keys_int64s", .ints([1])), Attribute("values_int64s", .ints([1])),
                Attribute("default_tensor", .tensor(ConstantTensor(dataType: .int64, dimensions: [2]))),
            ], gives: "type.attribute: default_tensor: expected tensor(int64)[1], found tensor(int64)[2]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
