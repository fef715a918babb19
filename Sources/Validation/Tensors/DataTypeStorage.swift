import GraphIR

/// The fields of a tensor that hold elements by kind.
enum TypedField: String, Sendable {
    case float = "float_data"
    case int32 = "int32_data"
    case int64 = "int64_data"
    case double = "double_data"
    case uint64 = "uint64_data"
    case string = "string_data"
}

/// How a tensor stores elements of one type.
struct DataTypeStorage: Sendable {
    /// The field for them when they are not raw bytes.
    let field: TypedField
    /// The number of elements that one entry of the field holds.
    let elementsPerEntry: Int64
    /// The number of entries that one element takes.
    let entriesPerElement: Int64
    /// The width of an element in raw bytes, in bits; `nil` for strings, which have no raw form.
    let bitWidth: Int64?

    /// The storage of a type; `nil` for a type that is not known.
    init?(of type: DataType) {
        guard type.isKnown, type.rawValue != 0 else { return nil }
        field = Self.field(of: type)
        bitWidth = type.bitWidth.map(Int64.init)
        let isPacked = type.bitWidth == 2 || type.bitWidth == 4
        elementsPerEntry = isPacked ? 32 / (bitWidth ?? 32) : 1
        entriesPerElement = type == .complex64 || type == .complex128 ? 2 : 1
    }

    private static func field(of type: DataType) -> TypedField {
        switch type {
        case .float, .complex64: .float
        case .double, .complex128: .double
        case .int64: .int64
        case .uint32, .uint64: .uint64
        case .string: .string
        default: .int32
        }
    }

    /// The number of entries for so many elements; `nil` on overflow.
    func entryCount(for elements: Int64) -> Int64? {
        let whole = elements / elementsPerEntry + (elements % elementsPerEntry == 0 ? 0 : 1)
        let (count, overflow) = whole.multipliedReportingOverflow(by: entriesPerElement)
        return overflow ? nil : count
    }

    /// The number of raw bytes for so many elements, a part of a byte counted as one; `nil` on overflow and for strings.
    func byteCount(for elements: Int64) -> Int64? {
        guard let bitWidth else { return nil }
        if bitWidth < 8, 8 % bitWidth == 0 {
            let perByte = 8 / bitWidth
            return elements / perByte + (elements % perByte == 0 ? 0 : 1)
        }
        let (bits, overflow) = elements.multipliedReportingOverflow(by: bitWidth % 8 == 0 ? bitWidth / 8 : bitWidth)
        if overflow { return nil }
        return bitWidth % 8 == 0 ? bits : bits / 8 + (bits % 8 == 0 ? 0 : 1)
    }
}

extension ConstantTensor.TypedData {
    /// The field that holds the elements.
    var field: TypedField {
        switch self {
        case .float: .float
        case .int32: .int32
        case .int64: .int64
        case .double: .double
        case .uint64: .uint64
        case .string: .string
        }
    }

    /// Whether the field has no entries.
    var isEmpty: Bool {
        switch self {
        case .float(let bytes), .int32(let bytes), .int64(let bytes), .double(let bytes), .uint64(let bytes):
            bytes.count == 0
        case .string(let strings): strings.isEmpty
        }
    }

    /// The number of entries; `nil` when packed numbers are cut off or too long.
    var entryCount: Int64? {
        switch self {
        case .float(let bytes): bytes.count % 4 == 0 ? Int64(bytes.count / 4) : nil
        case .double(let bytes): bytes.count % 8 == 0 ? Int64(bytes.count / 8) : nil
        case .int32(let bytes), .int64(let bytes), .uint64(let bytes): bytes.varintCount
        case .string(let strings): Int64(strings.count)
        }
    }
}
