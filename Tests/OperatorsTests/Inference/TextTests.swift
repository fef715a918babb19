import GraphIR
import Testing

@testable import Operators

@Suite struct TextTests {
    static let cases = [
        InferenceCase("StringNormalizer", 10, "string[4]", gives: "string[4]"),
        InferenceCase("StringNormalizer", 10, "string[0]", gives: "string[?]"),
        InferenceCase(
            "StringNormalizer", 10, "string[N, 4]", with: [Attribute("stopwords", .strings(["a"]))],
            gives: "string[1, ?]"),
        InferenceCase(
            "StringNormalizer", 10, "string[2, 4]", gives: "shape.mismatch: expected [C] or [1, C], found [2, 4]"),
        InferenceCase("StringSplit", 20, "string[N, 2]", outputs: 2, gives: "string[N, 2, ?] int64[N, 2]"),
        InferenceCase("StringSplit", 20, "?", outputs: 2, gives: "stringunranked int64unranked"),
        InferenceCase("RegexFullMatch", 20, "string[N, 2]", gives: "bool[N, 2]"),
        InferenceCase(
            "TfIdfVectorizer", 9, "int64[N, 5]",
            with: [
                Attribute("mode", .string("TF")), Attribute("ngram_counts", .ints([0])),
                Attribute("max_skip_count", .int(0)), Attribute("min_gram_length", .int(1)),
                Attribute("max_gram_length", .int(1)), Attribute("ngram_indexes", .ints([0, 6, 2])),
            ], gives: "[N, 7]"),
        InferenceCase(
            "TfIdfVectorizer", 9, "string[5]",
            with: [
                Attribute("mode", .string("TF")), Attribute("ngram_counts", .ints([0])),
                Attribute("max_skip_count", .int(0)), Attribute("min_gram_length", .int(1)),
                Attribute("max_gram_length", .int(1)), Attribute("ngram_indexes", .ints([0])),
            ], gives: "[1]"),
        InferenceCase(
            "TfIdfVectorizer", 9, "string[5]",
            with: [
                Attribute("mode", .string("TF")), Attribute("ngram_counts", .ints([0])),
                Attribute("max_skip_count", .int(0)), Attribute("min_gram_length", .int(1)),
                Attribute("max_gram_length", .int(1)), Attribute("ngram_indexes", .ints([])),
            ], gives: "shape.attribute: ngram_indexes: expected one or more indexes of 0 or more"),
        InferenceCase(
            "TfIdfVectorizer", 9, "string[5]",
            with: [
                Attribute("mode", .string("TF")), Attribute("ngram_counts", .ints([0])),
                Attribute("max_skip_count", .int(0)), Attribute("min_gram_length", .int(1)),
                Attribute("max_gram_length", .int(1)), Attribute("ngram_indexes", .ints([.max])),
            ], gives: "shape.overflow: a size does not fit 64 bits"),
        InferenceCase(
            "TfIdfVectorizer", 9, "string[]",
            with: [
                Attribute("mode", .string("TF")), Attribute("ngram_counts", .ints([0])),
                Attribute("max_skip_count", .int(0)), Attribute("min_gram_length", .int(1)),
                Attribute("max_gram_length", .int(1)), Attribute("ngram_indexes", .ints([0])),
            ], gives: "shape.rank: expected rank 1 to 2, found []"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
