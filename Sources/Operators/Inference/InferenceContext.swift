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
    /// Takes the faults that leave the outputs known.
    let remarks: InferenceRemarks

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

    /// The dimensions of an input as they are declared, for operators that only hand them on.
    ///
    /// Negative ones are kept where the caller wants to know what every reader makes of them.
    func givenSizes(_ index: Int) -> [Size]? {
        guard !isCautious, let shape = facts(index)?.type?.tensorType?.shape, shape.rank <= Self.maximumRank else {
            return sizes(index)
        }
        return shape.sizes
    }

    /// Checks that an input is a tensor, when its kind is known.
    func checkTensor(_ index: Int) throws(InferenceError) {
        switch facts(index)?.type?.kind {
        case .tensor, .sparseTensor, nil: return
        default:
            throw InferenceError(
                "type.input-kind", "input \(schema.input(at: index)?.name ?? ""): expected a tensor",
                field: "input \(index)")
        }
    }

    /// The dimensions of an input that must have one of some ranks; `nil` when the rank is unknown.
    func sizes(_ index: Int, ranks: ClosedRange<Int>) throws(InferenceError) -> [Size]? {
        guard let sizes = sizes(index) else {
            try checkTensor(index)
            return nil
        }
        if ranks.contains(sizes.count) { return sizes }
        let (low, high) = (ranks.lowerBound, ranks.upperBound)
        let expected = low == high ? "rank \(low)" : high == Int.max ? "rank \(low) or more" : "rank \(low) to \(high)"
        throw InferenceError("shape.rank", "expected \(expected), found \(spell(sizes))", field: "input \(index)")
    }

    /// The element type of an input.
    func elementType(_ index: Int) -> DataType? { facts(index)?.type?.tensorType?.elementType }

    /// The contents of an input, of which a few may be unknown.
    func elements(_ index: Int) -> [Size]? { contents(index)?.elements }

    /// The contents of an input of numbers.
    func floats(_ index: Int) -> [Float]? { contents(index)?.floats }

    private func contents(_ index: Int) -> ValueFacts? {
        let facts = facts(index)
        // What is only handed on to the output decides no shape.
        if facts?.hasExcess ?? false, let input = schema.input(at: index),
            input.typeName != schema.outputs.first?.typeName
        {
            remarks.add(
                "shape.data", "input \(input.name): the constant has more data than its dimensions say",
                field: "input \(index)")
        }
        return facts
    }

    /// The contents of an input, when all are numbers.
    func numbers(_ index: Int) -> [Int64]? { elements(index).flatMap(allFixed) }

    /// The length of an input that is a vector; `nil` when it is unknown, too long for a shape, or the input none.
    func vectorLength(_ index: Int) -> Int? {
        guard let sizes = sizes(index) else { return nil }
        if sizes.count != 1 {
            remarks.add("shape.vector", "expected a vector, found \(spell(sizes))", field: "input \(index)")
            return nil
        }
        guard let length = sizes[0].fixedValue, length <= Int64(Self.maximumRank) else { return nil }
        return Int(length)
    }

    /// The value of an attribute, or its default.
    func attribute(_ name: ByteString) -> Attribute.Value? {
        guard let given = attributes.first(where: { $0.name == name }) else {
            return schema.attribute(name)?.defaultValue
        }
        return given.value ?? given.kind?.emptyValue
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
            // Readers keep the number in 32 bits; without any value there is no number at all.
            let isGiven = attributes.contains { $0.name == name && $0.value != nil }
            throw InferenceError(
                Int32(truncatingIfNeeded: number) == 0 && isGiven ? "type.undefined" : "type.number",
                "\(name): no data type has the number \(number)", field: "attribute \(name)")
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
            !isCautious || shape.dimensions.allSatisfy({ $0.size.fixedValue ?? 0 >= 0 })
        {
            return ValueFacts(type: type)
        }
        return output(givenSizes(index), slot: slot)
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

extension Attribute.Kind {
    /// What a field of the kind means when the file leaves it out.
    fileprivate var emptyValue: Attribute.Value? {
        switch self {
        case .int: .int(0)
        case .float: .float(0)
        case .string: .string("")
        default: nil
        }
    }
}

extension InferenceContext {
    /// Checks that an input is a scalar, which not all readers ask for.
    func checkScalar(_ index: Int) {
        guard let sizes = sizes(index), !sizes.isEmpty else { return }
        remarks.add("shape.scalar", "expected a scalar, found \(spell(sizes))", field: "input \(index)")
    }
}
