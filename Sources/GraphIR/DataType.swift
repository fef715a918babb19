/// The type of a tensor's elements, by its number in `TensorProto.DataType`.
///
/// Any number can be held, so that a model with an unknown one can be read, reported and written back.
public struct DataType: RawRepresentable, Hashable, Sendable {
    /// The number in the file.
    public var rawValue: Int32

    /// The type with a number, known or not.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// One row of the table of known types.
    private struct Facts {
        let name: String
        let bits: Int?
    }

    /// Names and widths by number, from the ONNX specification (IR version 14).
    private static let known: [Facts] = [
        Facts(name: "undefined", bits: nil), Facts(name: "float", bits: 32), Facts(name: "uint8", bits: 8),
        Facts(name: "int8", bits: 8), Facts(name: "uint16", bits: 16), Facts(name: "int16", bits: 16),
        Facts(name: "int32", bits: 32), Facts(name: "int64", bits: 64), Facts(name: "string", bits: nil),
        Facts(name: "bool", bits: 8), Facts(name: "float16", bits: 16), Facts(name: "double", bits: 64),
        Facts(name: "uint32", bits: 32), Facts(name: "uint64", bits: 64), Facts(name: "complex64", bits: 64),
        Facts(name: "complex128", bits: 128), Facts(name: "bfloat16", bits: 16), Facts(name: "float8e4m3fn", bits: 8),
        Facts(name: "float8e4m3fnuz", bits: 8), Facts(name: "float8e5m2", bits: 8),
        Facts(name: "float8e5m2fnuz", bits: 8), Facts(name: "uint4", bits: 4), Facts(name: "int4", bits: 4),
        Facts(name: "float4e2m1", bits: 4), Facts(name: "float8e8m0", bits: 8), Facts(name: "uint2", bits: 2),
        Facts(name: "int2", bits: 2), Facts(name: "float6e2m3", bits: 6), Facts(name: "float6e3m2", bits: 6),
    ]

    private var facts: Facts? {
        rawValue >= 0 && rawValue < Self.known.count ? Self.known[Int(rawValue)] : nil
    }

    /// The names of all types, by number, `undefined` left out.
    public static var allNames: [String] { known.dropFirst().map(\.name) }

    /// Whether the specification defines the number; `undefined` counts as known.
    public var isKnown: Bool { facts != nil }

    /// The width of one element in bits, `nil` for strings and unknown types.
    public var bitWidth: Int? { facts?.bits }

    /// The type that an ONNX type string names inside `tensor(…)`, for example `float`.
    public init?(name: some StringProtocol) {
        guard let index = Self.known.firstIndex(where: { $0.name == name }) else { return nil }
        self.init(rawValue: Int32(index))
    }
}

extension DataType {
    /// 32-bit IEEE 754 numbers.
    public static let float = DataType(rawValue: 1)
    /// Unsigned bytes.
    public static let uint8 = DataType(rawValue: 2)
    /// Signed bytes.
    public static let int8 = DataType(rawValue: 3)
    /// 32-bit signed integers.
    public static let int32 = DataType(rawValue: 6)
    /// 64-bit signed integers: the type of shapes and indices.
    public static let int64 = DataType(rawValue: 7)
    /// Byte strings.
    public static let string = DataType(rawValue: 8)
    /// Truth values, one byte each.
    public static let bool = DataType(rawValue: 9)
    /// 16-bit IEEE 754 numbers.
    public static let float16 = DataType(rawValue: 10)
    /// 64-bit IEEE 754 numbers.
    public static let double = DataType(rawValue: 11)
    /// 32-bit unsigned integers.
    public static let uint32 = DataType(rawValue: 12)
    /// 64-bit unsigned integers.
    public static let uint64 = DataType(rawValue: 13)
    /// Pairs of 32-bit numbers: real and imaginary part.
    public static let complex64 = DataType(rawValue: 14)
    /// Pairs of 64-bit numbers: real and imaginary part.
    public static let complex128 = DataType(rawValue: 15)
    /// The upper halves of 32-bit IEEE 754 numbers.
    public static let bfloat16 = DataType(rawValue: 16)
}

extension DataType: CustomStringConvertible {
    /// The name in ONNX type strings, or `type 99` for an unknown number.
    public var description: String { facts?.name ?? "type \(rawValue)" }
}
