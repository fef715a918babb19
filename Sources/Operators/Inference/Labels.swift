import GraphIR

/// Maps between labels.
let labelRules: [InferenceRule] = [
    InferenceRule(["CategoryMapper"], of: machineLearning, inferCategoryMapper),
    InferenceRule(["LabelEncoder"], of: machineLearning, through: 1, inferLabelSwap),
    InferenceRule(["LabelEncoder"], of: machineLearning, since: 2, inferLabelEncoder),
]

/// Strings become integers, and integers strings.
private func inferLabelSwap(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type: DataType? =
        switch context.elementType(0) {
        case .string?: .int64
        case .int64?: .string
        default: nil
        }
    return [context.output(context.givenSizes(0), elementType: type)]
}

private func inferCategoryMapper(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    for name: ByteString in ["cats_int64s", "cats_strings"] where !context.hasAttribute(name) {
        throw InferenceError("shape.attribute", "expected \(name)")
    }
    if let integers = context.ints("cats_int64s"), let strings = context.strings("cats_strings"),
        integers.count != strings.count
    {
        throw InferenceError(
            "shape.attribute",
            "expected as many cats_strings as cats_int64s (\(integers.count)), found \(strings.count)")
    }
    return try inferLabelSwap(context)
}

private func inferLabelEncoder(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let keys = try list(context, ["keys_tensor", "keys_strings", "keys_int64s", "keys_floats"])
    let values = try list(context, ["values_tensor", "values_strings", "values_int64s", "values_floats"])
    if let type = keys?.type, let found = context.elementType(0), type != found {
        throw InferenceError("type.attribute", "expected keys of \(found) like the input, found \(type)")
    }
    // Version 2 says nothing of lists of different lengths.
    if context.schema.sinceVersion >= 4, let keys, let values {
        guard keys.count == values.count else {
            throw InferenceError(
                "shape.attribute", "expected as many values as keys (\(keys.count)), found \(values.count)")
        }
        try checkDefault(context, values.type)
    }
    return [context.output(context.givenSizes(0), elementType: values?.type)]
}

/// The keys or the values: the one attribute of several that is given.
private func list(_ context: InferenceContext, _ names: [ByteString]) throws(InferenceError) -> AttributeList? {
    try checkOneOf(names, context)
    guard let name = names.first(where: context.hasAttribute), let value = context.attribute(name) else { return nil }
    return try AttributeList(value, name: name)
}

private func checkDefault(_ context: InferenceContext, _ type: DataType) throws(InferenceError) {
    guard case .tensor(let tensor)? = context.attribute("default_tensor"), let found = tensor.dataType,
        found.rawValue != 0
    else { return }
    guard found == type, tensor.dimensions == [1] else {
        throw InferenceError(
            "type.attribute", "default_tensor: expected \(ValueType.tensor(type, [1])), found \(tensor.type)")
    }
}

/// The type and length of an attribute that is a list of numbers or strings or a vector.
struct AttributeList {
    let type: DataType
    let count: Int64

    /// The facts of a value; `nil` when it is no list.
    ///
    /// - Throws: when it is a tensor but no vector.
    init?(_ value: Attribute.Value, name: ByteString) throws(InferenceError) {
        switch value {
        case .ints(let list): (type, count) = (.int64, Int64(list.count))
        case .floats(let list): (type, count) = (.float, Int64(list.count))
        case .strings(let list): (type, count) = (.string, Int64(list.count))
        case .tensor(let tensor):
            guard let count = tensor.dimensions.first, tensor.dimensions.count == 1, count >= 0 else {
                throw InferenceError("shape.attribute", "\(name): expected a vector, found \(tensor.type)")
            }
            (type, self.count) = (tensor.dataType ?? DataType(rawValue: 0), count)
        default: return nil
        }
    }
}
