import GraphIR

/// The domain of classical machine learning.
let machineLearning: ByteString = "ai.onnx.ml"

/// Preparation of features.
let featureRules: [InferenceRule] = [
    InferenceRule(["Binarizer", "Imputer", "Normalizer", "Scaler"], of: machineLearning, inferSameShape),
    InferenceRule(["ArrayFeatureExtractor"], of: machineLearning, inferFeatureExtractor),
    InferenceRule(["FeatureVectorizer"], of: machineLearning, inferFeatureVectorizer),
    InferenceRule(["OneHotEncoder"], of: machineLearning, inferOneHotEncoder),
    InferenceRule(["DictVectorizer"], of: machineLearning, inferDictVectorizer),
    InferenceRule(["CastMap"], of: machineLearning, inferCastMap),
    InferenceRule(["ZipMap"], of: machineLearning, inferZipMap),
]

/// As many columns as indices, whatever the shape of the indices; a vector's result is left open by the specification.
private func inferFeatureExtractor(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = try context.sizes(0, ranks: 1...Int.max), sizes.count > 1 else { return [context.output(nil)] }
    let indices = context.sizes(1) ?? []
    let count = indices.isEmpty ? .unknown : try product(indices)
    return [context.output(sizes.dropLast() + [count])]
}

/// The columns of all inputs side by side; a vector is one row.
private func inferFeatureVectorizer(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    var rows: Size = .unknown
    var columns: Size = 0
    for index in context.inputs.indices {
        let sizes = context.sizes(index).flatMap { 1...2 ~= $0.count ? $0 : nil }
        rows = unify(rows, sizes.map { $0.count == 1 ? 1 : $0[0] } ?? .unknown) ?? .unknown
        columns = try added(columns, sizes?.last ?? .unknown)
    }
    return [context.output([rows, columns])]
}

/// One more dimension: the categories.
private func inferOneHotEncoder(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let names: [ByteString] = ["cats_int64s", "cats_strings"]
    try checkOneOf(names, context)
    let count = context.ints("cats_int64s")?.count ?? context.strings("cats_strings")?.count
    return [context.output(context.givenSizes(0).map { $0 + [size(count)] })]
}

private func inferDictVectorizer(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard case .map(let type)? = context.facts(0)?.type?.kind else { return [context.output(nil)] }
    return [context.output(nil, elementType: type.value?.tensorType?.elementType)]
}

private func inferCastMap(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let name = context.string("cast_to") else { return [] }
    let types: [ByteString: DataType] = ["TO_FLOAT": .float, "TO_INT64": .int64, "TO_STRING": .string]
    guard let type = types[name] else {
        throw InferenceError("type.attribute", "cast_to: expected TO_FLOAT, TO_INT64 or TO_STRING, found \(name)")
    }
    return [context.output(nil, elementType: type)]
}

/// For each row a map from class labels to numbers.
private func inferZipMap(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    _ = try context.sizes(0, ranks: 1...2)
    let names: [ByteString] = ["classlabels_int64s", "classlabels_strings"]
    guard names.contains(where: context.hasAttribute) else {
        throw InferenceError("type.undefined", "expected classlabels_int64s or classlabels_strings")
    }
    let isNumbered = context.ints("classlabels_int64s")?.isEmpty == false
    guard isNumbered || context.strings("classlabels_strings")?.isEmpty == false else { return [] }
    let key: DataType = isNumbered ? .int64 : .string
    let map = ValueType(kind: .map(MapType(key: key, value: .tensor(.float, []))))
    return [ValueFacts(type: ValueType(kind: .sequence(ElementType(element: map))))]
}

/// The type and number of a classifier's class labels; `nil` when it names none.
func labels(_ context: InferenceContext, integers: ByteString) -> (type: DataType, count: Int)? {
    if let strings = context.strings("classlabels_strings"), !strings.isEmpty { return (.string, strings.count) }
    if let integers = context.ints(integers), !integers.isEmpty { return (.int64, integers.count) }
    return nil
}

/// Checks that a node gives exactly one of several attributes.
func checkOneOf(_ names: [ByteString], _ context: InferenceContext) throws(InferenceError) {
    let given = names.filter(context.hasAttribute)
    guard given.count == 1 else {
        let list = names.map(\.description).joined(separator: ", ")
        throw InferenceError("shape.attribute", "expected exactly one of \(list), found \(given.count)")
    }
}

/// A count as a dimension.
func size(_ count: Int?) -> Size { count.map { .fixed(Int64($0)) } ?? .unknown }
