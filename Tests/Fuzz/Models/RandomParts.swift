import GraphIR
import Operators

/// Types, tensors and attributes with numbers that are apt to be handled badly.
extension RandomNumbers {
    private static let extremes: [Int64] = [0, 1, 2, 3, 4, 8, 16, -1, -2, 1 << 31, 1 << 32, 1 << 62, .max, .min]

    mutating func integer() -> Int64 {
        chance(3, of: 4) ? Int64(below(6)) - 1 : choice(Self.extremes) ?? 0
    }

    mutating func integers() -> [Int64] { (0..<below(6)).map { _ in integer() } }

    mutating func dataType() -> DataType {
        chance(1, of: 2) ? chance(1, of: 2) ? .float : .int64 : DataType(rawValue: Int32(below(31)))
    }

    mutating func size() -> Dimension.Size {
        switch below(6) {
        case 0: .unknown
        case 1, 2: .symbolic(choice(["N", "M", "2*N", ""] as [ByteString]) ?? "N")
        default: .fixed(integer())
        }
    }

    mutating func type() -> ValueType {
        let type = dataType()
        let shape = chance(1, of: 8) ? nil : (0..<below(6)).map { _ in size() }
        let tensor = ValueType.tensor(type, shape)
        switch below(12) {
        case 0: return ValueType(kind: .sequence(ElementType(element: tensor)))
        case 1: return ValueType(kind: .optional(ElementType(element: tensor)))
        case 2: return ValueType(kind: .map(MapType(key: .int64, value: tensor)))
        case 3: return ValueType(kind: tensor.tensorType.map { .sparseTensor($0) })
        default: return tensor
        }
    }

    /// A short list as shapes, axes and indices are, a number, or anything.
    mutating func tensor() -> ConstantTensor {
        if chance(1, of: 8) {
            return ConstantTensor(dataType: dataType(), dimensions: integers(), rawData: Bytes(bytes(below(64))))
        }
        let elements = integers()
        if chance(1, of: 4) {
            return ConstantTensor(
                dataType: .float, dimensions: [Int64(elements.count)],
                rawData: Bytes(elements: elements.map { Float($0) }))
        }
        if elements.count == 1 {
            return ConstantTensor(dataType: .int64, dimensions: [], rawData: Bytes(elements: elements))
        }
        return ConstantTensor(
            dataType: .int64, dimensions: [Int64(elements.count)], rawData: Bytes(elements: elements))
    }

    private mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }

    mutating func text() -> ByteString {
        let words: [ByteString] = [
            "", "NOTSET", "SAME_UPPER", "VALID", "linear", "nearest", "reflect", "bij,bjk->bik", "...ij->ji", "i,i->",
            "constant", "tf_crop_and_resize", "T1", "x\u{1b}[31m",
        ]
        return choice(words) ?? ""
    }

    /// A value for an attribute of a kind; `nil` for a kind that has none or holds graphs.
    mutating func value(of kind: Attribute.Kind) -> Attribute.Value? {
        switch kind {
        case .float: .float(Float(integer()) / 2)
        case .int: .int(integer())
        case .string: .string(text())
        case .tensor: .tensor(tensor())
        case .sparseTensor: .sparseTensor(SparseTensor(values: tensor(), indices: tensor(), dimensions: integers()))
        case .type: .type(type())
        case .floats: .floats(integers().map { Float($0) })
        case .ints: .ints(integers())
        case .strings: .strings((0..<below(4)).map { _ in text() })
        case .tensors: .tensors([tensor()])
        case .types: .types([type()])
        default: nil
        }
    }
}
