import GraphIR

typealias Size = Dimension.Size

/// What an inference function sees of one node.
struct InferenceContext {
    /// The most dimensions that are looked at; the rank of a tensor with more counts as unknown.
    static let maximumRank = 64

    let op: ResolvedOp
    let inputs: [ValueFacts?]
    let attributes: [Attribute]
    let outputCount: Int
    let types: TypeBindings
    /// Whether only what all runtimes agree on shall be said.
    let isCautious: Bool

    /// What ONNX says about the operator.
    var schema: OpSchema { op.schema }

    /// Whether an input is given.
    func hasInput(_ index: Int) -> Bool { index < inputs.count && inputs[index] != nil }

    /// The facts of an input; none when it is left out.
    func facts(_ index: Int) -> ValueFacts? { index < inputs.count ? inputs[index] : nil }

    /// The dimensions of an input; `nil` when the rank is unknown.
    ///
    /// A negative dimension is a fault that others report; here it counts as unknown.
    func sizes(_ index: Int) -> [Size]? {
        guard let dimensions = facts(index)?.type?.tensorType?.shape?.dimensions, dimensions.count <= Self.maximumRank
        else { return nil }
        return dimensions.map { ($0.size.fixedValue ?? 0) < 0 ? .unknown : $0.size }
    }

    /// The dimensions of an input that must have one of some ranks; `nil` when the rank is unknown.
    func sizes(_ index: Int, ranks: ClosedRange<Int>) throws(InferenceError) -> [Size]? {
        guard let sizes = sizes(index) else { return nil }
        if ranks.contains(sizes.count) { return sizes }
        let (low, high) = (ranks.lowerBound, ranks.upperBound)
        let expected = low == high ? "rank \(low)" : high == Int.max ? "rank \(low) or more" : "rank \(low) to \(high)"
        throw InferenceError("shape.rank", "expected \(expected), found \(spell(sizes))")
    }

    /// The element type of an input.
    func elementType(_ index: Int) -> DataType? { facts(index)?.type?.tensorType?.elementType }

    /// The contents of an input, of which a few may be unknown.
    func elements(_ index: Int) -> [Size]? { facts(index)?.elements }

    /// The contents of an input, when all are numbers.
    func numbers(_ index: Int) -> [Int64]? { elements(index).flatMap(allFixed) }

    /// The length of an input that is a vector; `nil` when it is unknown, too long for a shape, or the input none.
    func vectorLength(_ index: Int) -> Int? {
        guard let sizes = sizes(index), sizes.count == 1, let length = sizes[0].fixedValue,
            length <= Int64(Self.maximumRank)
        else { return nil }
        return Int(length)
    }

    /// The value of an attribute, or its default.
    func attribute(_ name: ByteString) -> Attribute.Value? {
        attributes.first { $0.name == name }.map(\.value) ?? schema.attribute(name)?.defaultValue
    }

    /// An integer attribute, or its default.
    func int(_ name: ByteString) -> Int64? { if case .int(let value)? = attribute(name) { value } else { nil } }

    /// A number, or its default.
    func float(_ name: ByteString) -> Float? { if case .float(let value)? = attribute(name) { value } else { nil } }

    /// A list of integers.
    func ints(_ name: ByteString) -> [Int64]? { if case .ints(let value)? = attribute(name) { value } else { nil } }

    /// A list of numbers.
    func floats(_ name: ByteString) -> [Float]? { if case .floats(let value)? = attribute(name) { value } else { nil } }

    /// A string attribute, or its default.
    func string(_ name: ByteString) -> ByteString? {
        if case .string(let value)? = attribute(name) { value } else { nil }
    }

    /// A list of strings.
    func strings(_ name: ByteString) -> [ByteString]? {
        if case .strings(let value)? = attribute(name) { value } else { nil }
    }

    /// Whether the node gives an attribute, whatever its value.
    func hasAttribute(_ name: ByteString) -> Bool { attributes.contains { $0.name == name } }

    /// An attribute that is the number of a data type.
    ///
    /// - Parameter zeroMeansNone: whether 0 stands for no choice.
    func dataType(_ name: ByteString, zeroMeansNone: Bool = false) throws(InferenceError) -> DataType? {
        guard let number = int(name), !(number == 0 && zeroMeansNone) else { return nil }
        guard let type = Int32(exactly: number).map(DataType.init(rawValue:)), type.isKnown, number != 0 else {
            throw InferenceError("type.number", "\(name): no data type has the number \(number)")
        }
        return type
    }

    /// A tensor output, with the element type that the inputs or the schema decide.
    ///
    /// - Parameter elementType: overrules the schema, for example by an attribute.
    func output(
        _ sizes: [Size]?, elements: [Size]? = nil, slot: Int = 0, elementType: DataType? = nil
    ) -> ValueFacts {
        let decided = elementType ?? types.outputElementType(slot)
        if decided == nil && sizes == nil { return ValueFacts(type: types.outputType(slot)) }
        let known = sizes.flatMap { $0.count <= Self.maximumRank ? $0 : nil }
        let type = TensorType(elementType: decided, shape: known.map(Shape.init(sizes:)))
        return ValueFacts(type: ValueType(kind: .tensor(type)), elements: elements)
    }

    /// A tensor output with the shape of an input.
    func output(like index: Int, slot: Int = 0) -> ValueFacts {
        if let type = facts(index)?.type, let tensor = type.tensorType,
            tensor.elementType == types.outputElementType(slot),
            let shape = tensor.shape, shape.rank <= Self.maximumRank,
            shape.dimensions.allSatisfy({ $0.size.fixedValue ?? 0 >= 0 })
        {
            return ValueFacts(type: type)
        }
        return output(sizes(index), slot: slot)
    }

    /// An output of which only the schema's type is known.
    func unknownOutput(_ slot: Int) -> ValueFacts { ValueFacts(type: types.outputType(slot)) }
}

/// Dimensions as messages show them.
func spell(_ sizes: [Size]) -> String { Shape(sizes: sizes).description }

/// The numbers, when all are numbers.
func allFixed(_ sizes: [Size]) -> [Int64]? {
    let numbers = sizes.compactMap(\.fixedValue)
    return numbers.count == sizes.count ? numbers : nil
}
