import GraphIR
import Testing

@testable import Operators

@Suite struct TreeEnsemblesTests {
    static let cases = [
        InferenceCase(
            "ai.onnx.ml.TreeEnsembleClassifier", 3, "[N, 3]",
            with: [Attribute("classlabels_strings", .strings(["a", "b"]))], outputs: 2, gives: "string[N] [N, 2]"),
        InferenceCase("ai.onnx.ml.TreeEnsembleClassifier", 1, "[3]", outputs: 2, gives: "int64[1] [1, ?]"),
        InferenceCase(
            "ai.onnx.ml.TreeEnsembleClassifier", 3, "[N, 3]", outputs: 2,
            gives: "shape.attribute: expected classlabels_int64s or classlabels_strings"),
        InferenceCase(
            "ai.onnx.ml.TreeEnsembleClassifier", 3, "[3]", with: [Attribute("classlabels_int64s", .ints([1]))],
            outputs: 2, gives: "shape.rank: expected rank 2, found [3]"),
        InferenceCase(
            "ai.onnx.ml.TreeEnsembleRegressor", 1, "int64[N, 3]", with: [Attribute("n_targets", .int(2))],
            gives: "[N, 2]"),
        InferenceCase(
            "ai.onnx.ml.TreeEnsembleRegressor", 3, "?",
            with: [
                Attribute("nodes_values", .floats([1])),
                Attribute("nodes_values_as_tensor", .tensor(ConstantTensor(dataType: .double, dimensions: [1]))),
            ], gives: "shape.attribute: expected nodes_values or nodes_values_as_tensor, found both"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }

    /// A node that is right but for the attributes given.
    private static func ensemble(
        _ input: String, with changes: [Attribute] = [], gives expected: String
    ) -> InferenceCase {
        let lists: [ByteString] = [
            "nodes_featureids", "nodes_truenodeids", "nodes_falsenodeids", "nodes_trueleafs", "nodes_falseleafs",
        ]
        let attributes =
            lists.map { Attribute($0, .ints([0, 0])) } + [
                Attribute("tree_roots", .ints([0])), Attribute("leaf_targetids", .ints([0, 0, 0])),
                Attribute("nodes_modes", .tensor(ConstantTensor(dataType: .uint8, dimensions: [2]))),
                Attribute("nodes_splits", .tensor(ConstantTensor(dataType: .double, dimensions: [2]))),
                Attribute("leaf_weights", .tensor(ConstantTensor(dataType: .double, dimensions: [3]))),
            ]
        let unchanged = attributes.filter { attribute in !changes.contains { $0.name == attribute.name } }
        return InferenceCase("ai.onnx.ml.TreeEnsemble", 5, input, with: unchanged + changes, gives: expected)
    }

    static let ensembles = [
        ensemble("double[N, 3]", with: [Attribute("n_targets", .int(2))], gives: "double[N, 2]"),
        ensemble("double[N, 3]", gives: "double[N, ?]"),
        ensemble("?", gives: "?[?, ?]"),
        ensemble("[N, 3]", gives: "type.attribute: nodes_splits: expected float, found double"),
        ensemble("double[3]", gives: "shape.rank: expected rank 2, found [3]"),
        ensemble(
            "double[N, 3]", with: [Attribute("nodes_trueleafs", .ints([1]))],
            gives: "shape.attribute: nodes_trueleafs: expected 2 entries, found 1"),
        ensemble(
            "double[N, 3]", with: [Attribute("leaf_targetids", .ints([1]))],
            gives: "shape.attribute: leaf_targetids: expected 3 entries, found 1"),
        ensemble(
            "double[N, 3]", with: [Attribute("nodes_modes", .tensor(ConstantTensor(dataType: .int8, dimensions: [2])))],
            gives: "type.attribute: nodes_modes: expected uint8, found int8"),
        ensemble(
            "double[N, 3]",
            with: [Attribute("membership_values", .tensor(ConstantTensor(dataType: .float, dimensions: [2])))],
            gives: "type.attribute: membership_values: expected double, found float"),
        ensemble(
            "double[N, 3]",
            with: [Attribute("nodes_splits", .tensor(ConstantTensor(dataType: .double, dimensions: [])))],
            gives: "shape.attribute: nodes_splits: expected a vector, found tensor(double)[]"),
    ]

    @Test(arguments: ensembles) func checksLists(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
