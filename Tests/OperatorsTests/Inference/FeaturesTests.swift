import GraphIR
import Testing

@testable import Operators

@Suite struct FeaturesTests {
    static let cases = [
        InferenceCase("ai.onnx.ml.Binarizer", 1, "double[N, 3]", gives: "double[N, 3]"),
        InferenceCase("ai.onnx.ml.Scaler", 1, "int64[N, 3]", gives: "[N, 3]"),
        InferenceCase("ai.onnx.ml.ArrayFeatureExtractor", 1, "string[N, 3]", "int64[1, K]", gives: "string[N, K]"),
        InferenceCase("ai.onnx.ml.ArrayFeatureExtractor", 1, "string[3]", "int64[2]", gives: "stringunranked"),
        InferenceCase("ai.onnx.ml.FeatureVectorizer", 1, "int64[N, 3]", "int64[4, 2]", gives: "[4, 5]"),
        InferenceCase("ai.onnx.ml.FeatureVectorizer", 1, "[3]", "[2]", gives: "[1, 5]"),
        InferenceCase("ai.onnx.ml.FeatureVectorizer", 1, "[N, 3]", "?", gives: "[N, ?]"),
        InferenceCase(
            "ai.onnx.ml.OneHotEncoder", 1, "int64[N, 3]", with: [Attribute("cats_int64s", .ints([5, 6]))],
            gives: "[N, 3, 2]"),
        InferenceCase(
            "ai.onnx.ml.OneHotEncoder", 1, "int64[3]",
            gives: "shape.attribute: expected exactly one of cats_int64s, cats_strings, found 0"),
        InferenceCase("ai.onnx.ml.DictVectorizer", 1, "map(string,tensor(int64))", gives: "int64unranked"),
        InferenceCase(
            "ai.onnx.ml.CastMap", 1, "map(int64,tensor(float))", with: [Attribute("cast_to", .string("TO_STRING"))],
            gives: "stringunranked"),
        InferenceCase("ai.onnx.ml.CastMap", 1, "map(int64,tensor(float))", gives: "unranked"),
        InferenceCase(
            "ai.onnx.ml.CastMap", 1, "?", with: [Attribute("cast_to", .string("odd"))],
            gives: "type.attribute: cast_to: expected TO_FLOAT, TO_INT64 or TO_STRING, found odd"),
        InferenceCase(
            "ai.onnx.ml.ZipMap", 1, "[N, 2]", with: [Attribute("classlabels_strings", .strings(["a", "b"]))],
            gives: "seq(map(string,tensor(float)[]))"),
        InferenceCase(
            "ai.onnx.ml.ZipMap", 1, "[2]", with: [Attribute("classlabels_int64s", .ints([1, 2]))],
            gives: "seq(map(int64,tensor(float)[]))"),
        InferenceCase(
            "ai.onnx.ml.ZipMap", 1, "[2]",
            gives: "type.undefined: expected classlabels_int64s or classlabels_strings"),
        InferenceCase(
            "ai.onnx.ml.ZipMap", 1, "[]", with: [Attribute("classlabels_int64s", .ints([1, 2]))],
            gives: "shape.rank: expected rank 1 to 2, found []"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
