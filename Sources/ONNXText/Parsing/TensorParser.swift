import GraphIR

extension ModelParser {
    /// The elements of a tensor whose type has been taken.
    mutating func tensor(of type: ValueType?) throws(TextError) -> ConstantTensor {
        guard let tensorType = type?.tensorType, let element = tensorType.elementType, let shape = tensorType.shape
        else { throw cursor.error("a tensor needs a type with all dimensions") }
        var dimensions: [Int64] = []
        for size in shape.sizes {
            guard let length = size.fixedValue else { throw cursor.error("a tensor's dimensions are numbers") }
            dimensions.append(length)
        }
        var tensor = ConstantTensor(dataType: element, dimensions: dimensions)
        if cursor.peek() == UInt8(ascii: "[") {
            tensor.dataLocation = 1
            tensor.externalData = try metadata()
        } else if cursor.take("{") {
            if cursor.take(".") { throw cursor.error("the elements are left out of this text") }
            tensor.typedData = try elements(of: element)
        }
        return tensor
    }

    private mutating func elements(of type: DataType) throws(TextError) -> [ConstantTensor.TypedData] {
        if cursor.take("}") { return [] }
        switch type.description {
        case "string":
            return [.string(try list(until: "}") { parser throws(TextError) in try parser.string() })]
        case "float", "complex64": return [.float(try floats { (number: Float) in number.bitPattern })]
        case "double", "complex128": return [.double(try floats { (number: Double) in number.bitPattern })]
        case "int64": return [.int64(try varints { (number: Int64) in UInt64(bitPattern: number) })]
        case "uint32", "uint64": return [.uint64(try varints { (number: UInt64) in number })]
        default: return [.int32(try varints { (number: Int32) in UInt64(bitPattern: Int64(number)) })]
        }
    }

    /// Numbers up to the closing brace, as little-endian words.
    private mutating func floats<Number: BinaryFloatingPoint & LosslessStringConvertible, Word: FixedWidthInteger>(
        _ bits: (Number) -> Word
    ) throws(TextError) -> Bytes {
        var bytes: [UInt8] = []
        repeat {
            let start = cursor.mark
            guard let number = cursor.number(), let value = number.value(Number.self) else {
                cursor.goBack(to: start)
                throw cursor.unexpected("a number of \(Word.bitWidth) bits")
            }
            withUnsafeBytes(of: bits(value).littleEndian) { bytes.append(contentsOf: $0) }
        } while cursor.take(",")
        try cursor.expect("}")
        return Bytes(bytes)
    }

    /// Integers up to the closing brace, as varints.
    private mutating func varints<Number: FixedWidthInteger>(_ bits: (Number) -> UInt64) throws(TextError) -> Bytes {
        var bytes: [UInt8] = []
        repeat {
            var rest = bits(try integer(Number.self))
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(truncatingIfNeeded: rest))
        } while cursor.take(",")
        try cursor.expect("}")
        return Bytes(bytes)
    }
}
