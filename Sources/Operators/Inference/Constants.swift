import GraphIR

/// Operators that make values from attributes.
let constantRules: [InferenceRule] = [
    InferenceRule(["Constant"], inferConstant),
    InferenceRule(["ConstantOfShape"], inferConstantOfShape),
    InferenceRule(["RandomNormal", "RandomUniform"], inferRandom),
    InferenceRule(["RandomNormalLike", "RandomUniformLike", "Bernoulli"], inferLike),
    InferenceRule(["EyeLike"], inferEyeLike),
    InferenceRule(["Multinomial"], inferMultinomial),
]

private func inferConstant(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let given = context.attributes.filter { context.schema.attribute($0.name ?? "") != nil }
    if given.count != 1 {
        throw InferenceError("type.constant", "expected one attribute with the value, found \(given.count)")
    }
    return given[0].value.map { [constantFacts($0)] } ?? []
}

/// What an attribute of `Constant` says of the output.
private func constantFacts(_ value: Attribute.Value) -> ValueFacts {
    func vector(_ type: DataType, _ count: Int) -> ValueType { .tensor(type, [.fixed(Int64(count))]) }
    return switch value {
    case .tensor(let tensor): ValueFacts(tensor: tensor)
    case .sparseTensor(let tensor):
        ValueFacts(
            type: ValueType(
                kind: .tensor(
                    TensorType(
                        elementType: tensor.values?.dataType,
                        shape: Shape(sizes: tensor.dimensions.map { .fixed($0) })))))
    case .int(let number): ValueFacts(type: .tensor(.int64, []), elements: [.fixed(number)])
    case .ints(let numbers):
        ValueFacts(type: vector(.int64, numbers.count), elements: numbers.map { .fixed($0) })
    case .float(let number): ValueFacts(type: .tensor(.float, []), floats: [number])
    case .floats(let numbers): ValueFacts(type: vector(.float, numbers.count), floats: numbers)
    case .string: ValueFacts(type: .tensor(.string, []))
    case .strings(let strings): ValueFacts(type: vector(.string, strings.count))
    default: ValueFacts(type: nil)
    }
}

private func inferConstantOfShape(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    var value: ValueFacts?
    if case .tensor(let tensor)? = context.attribute("value") {
        value = ValueFacts(tensor: tensor)
        if tensor.dimensions != [1] {
            throw InferenceError("shape.attribute", "value: expected one element, found \(tensor.dimensions)")
        }
    }
    let sizes = try context.shape(fromInput: 0)
    let elementType = value?.type?.tensorType?.elementType ?? .float
    var elements: [Size]?
    if let sizes, sizes.count <= 1, let filler = value?.elements?.first,
        let count = Size.product(of: sizes), count <= ValueFacts.maximumElementCount
    {
        elements = Array(repeating: filler, count: Int(count))
    }
    return [context.output(sizes, elements: elements, elementType: elementType)]
}

private func inferRandom(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try context.ints("shape").map { list throws(InferenceError) in try shape(list.map { .fixed($0) }) }
    return [context.output(sizes, elementType: try context.dataType("dtype"))]
}

private func inferLike(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = try context.dataType("dtype") ?? context.elementType(0)
    return [context.output(context.givenSizes(0), elementType: type)]
}

private func inferEyeLike(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = try context.dataType("dtype") ?? context.elementType(0)
    return [context.output(try context.sizes(0, ranks: 2...2), elementType: type)]
}

private func inferMultinomial(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let batch = try context.sizes(0, ranks: 2...2)?.first ?? .unknown
    let samples = try shape([.fixed(context.int("sample_size") ?? 1)])
    return [context.output([batch] + samples, elementType: try context.dataType("dtype"))]
}
