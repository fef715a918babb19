import GraphIR

/// Forests of decision trees.
let treeEnsembleRules: [InferenceRule] = [
    InferenceRule(["TreeEnsembleClassifier"], of: machineLearning, inferTreeClassifier),
    InferenceRule(["TreeEnsembleRegressor"], of: machineLearning, inferTreeRegressor),
    InferenceRule(["TreeEnsemble"], of: machineLearning, inferTreeEnsemble),
]

private func inferTreeClassifier(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try checkAlternatives(context)
    let labels = labels(context, integers: "classlabels_int64s")
    if labels == nil, context.schema.sinceVersion >= 3 {
        throw InferenceError("shape.attribute", "expected classlabels_int64s or classlabels_strings")
    }
    let rows = try rowCount(context)
    return [
        context.output([rows], elementType: labels?.type ?? .int64),
        context.output([rows, size(labels?.count)], slot: 1),
    ]
}

private func inferTreeRegressor(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try checkAlternatives(context)
    return [context.output(try targets(context))]
}

/// The first versions did not insist on a matrix.
private func rowCount(_ context: InferenceContext) throws(InferenceError) -> Size {
    if context.schema.sinceVersion < 3 { return try exampleCount(context) }
    return try context.sizes(0, ranks: 2...2)?[0] ?? .unknown
}

/// One value for each row and target.
private func targets(_ context: InferenceContext) throws(InferenceError) -> [Size] {
    let rows = try rowCount(context)
    return [rows] + (try shape([context.int("n_targets").map { .fixed($0) } ?? .unknown]))
}

/// The lists of numbers that may be tensors instead.
private let alternatives: [(numbers: ByteString, tensor: ByteString)] = [
    ("nodes_values", "nodes_values_as_tensor"), ("nodes_hitrates", "nodes_hitrates_as_tensor"),
    ("class_weights", "class_weights_as_tensor"), ("target_weights", "target_weights_as_tensor"),
    ("base_values", "base_values_as_tensor"),
]

/// Checks that no list is given as numbers and as a tensor too.
private func checkAlternatives(_ context: InferenceContext) throws(InferenceError) {
    for (name, other) in alternatives {
        if context.hasAttribute(name), context.hasAttribute(other) {
            throw InferenceError("shape.attribute", "expected \(name) or \(other), found both")
        }
    }
}

private func inferTreeEnsemble(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let result = try targets(context)
    let element = context.elementType(0)
    let nodes = try checkList(context, "nodes_splits", element, nil)
    try checkList(context, "nodes_modes", .uint8, nodes)
    try checkList(context, "nodes_hitrates", .float, nodes)
    for name: ByteString in [
        "nodes_featureids", "nodes_truenodeids", "nodes_falsenodeids", "nodes_trueleafs", "nodes_falseleafs",
        "nodes_missing_value_tracks_true",
    ] {
        try checkList(context, name, .int64, nodes)
    }
    let leaves = try checkList(context, "leaf_weights", element, nil)
    try checkList(context, "leaf_targetids", .int64, leaves)
    if case .tensor(let members)? = context.attribute("membership_values"), let type = members.dataType, let element,
        type != element
    {
        throw InferenceError("type.attribute", "membership_values: expected \(element), found \(type)")
    }
    return [context.output(result)]
}

/// Checks the type and length of a list, and returns the length; `nil` when it is not given.
@discardableResult
private func checkList(
    _ context: InferenceContext, _ name: ByteString, _ type: DataType?, _ count: Int64?
) throws(InferenceError) -> Int64? {
    guard let value = context.attribute(name), let list = try AttributeList(value, name: name) else { return nil }
    if let type, list.type != type {
        throw InferenceError("type.attribute", "\(name): expected \(type), found \(list.type)")
    }
    if let count, list.count != count {
        throw InferenceError("shape.attribute", "\(name): expected \(count) entries, found \(list.count)")
    }
    return list.count
}
