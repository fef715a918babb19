/// A constant tensor: its type, and its elements where the file keeps them.
///
/// Every form in which the format stores elements is held as it is found, also several at once, so that a broken
/// tensor can be reported and written back.
public struct ConstantTensor: Hashable, Sendable {
    /// The tensor's own name; `nil` for an initializer, whose name is that of its value.
    public var name: ByteString?
    /// The dimensions, outermost first, as the file has them.
    public var dimensions: [Int64]
    /// The type of the elements; `nil` when the file says none.
    public var dataType: DataType?
    /// The elements as little-endian bytes, when stored so.
    public var rawData: Bytes?
    /// The elements in the fields for one kind of number or for strings, when stored so.
    public var typedData: [TypedData]
    /// Where the elements lie in another file: keys `location`, `offset`, `length`, `checksum`.
    public var externalData: [MetadataEntry]
    /// Where the elements are: 0 here, 1 in another file; `nil` when the file does not say.
    public var dataLocation: Int32?
    /// Which part of a larger tensor this is.
    public var segment: Segment?
    /// A comment.
    public var docString: ByteString?
    /// Named facts of the producer.
    public var metadata: [MetadataEntry]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// One of the fields that store elements by kind, undecoded.
    public enum TypedData: Hashable, Sendable {
        /// `float_data`: little-endian 32-bit numbers.
        case float(Bytes)
        /// `int32_data`: varints; also holds narrower integers, booleans and half floats.
        case int32(Bytes)
        /// `int64_data`: varints.
        case int64(Bytes)
        /// `double_data`: little-endian 64-bit numbers.
        case double(Bytes)
        /// `uint64_data`: varints; also holds `uint32`.
        case uint64(Bytes)
        /// `string_data`.
        case string([ByteString])
    }

    /// The part of a larger tensor that a tensor holds.
    public struct Segment: Hashable, Sendable {
        /// The first element.
        public var begin: Int64?
        /// The element after the last.
        public var end: Int64?
        /// Fields that the format does not define, kept as they were.
        public var unknownFields: ByteString

        /// A part from one element to another.
        public init(begin: Int64?, end: Int64?, unknownFields: ByteString = "") {
            self.begin = begin
            self.end = end
            self.unknownFields = unknownFields
        }
    }

    /// A tensor without elements; set the field that holds them.
    public init(name: ByteString? = nil, dataType: DataType?, dimensions: [Int64], rawData: Bytes? = nil) {
        self.name = name
        self.dataType = dataType
        self.dimensions = dimensions
        self.rawData = rawData
        typedData = []
        externalData = []
        metadata = []
        unknownFields = ""
    }

    /// The most dimensions that a type takes over from a tensor; no operator knows a tensor with as many.
    private static let maximumRank = 1024

    /// The type that the tensor's own fields declare; without a shape when there are more than 1024 dimensions.
    public var type: ValueType {
        let shape = dimensions.count > Self.maximumRank ? nil : Shape(sizes: dimensions.map { .fixed($0) })
        return ValueType(kind: .tensor(TensorType(elementType: dataType, shape: shape)))
    }

    /// The number of elements by the dimensions; `nil` when one is negative or the product overflows `Int64`.
    public var elementCount: Int64? { Dimension.Size.product(of: dimensions.lazy.map { .fixed($0) }) }

    /// The number of bytes that the elements take, sub-byte types packed; `nil` for strings, unknown types and overflow.
    public var byteCount: Int64? {
        guard let count = elementCount, let width = dataType?.bitWidth else { return nil }
        let (bits, overflow) = count.multipliedReportingOverflow(by: Int64(width))
        return overflow ? nil : bits / 8 + (bits % 8 == 0 ? 0 : 1)
    }
}

/// A constant tensor that stores only its non-zero elements.
public struct SparseTensor: Hashable, Sendable {
    /// The non-zero elements, one-dimensional; its name is the sparse tensor's.
    public var values: ConstantTensor?
    /// Where they are: flat positions, or one row of coordinates each.
    public var indices: ConstantTensor?
    /// The dimensions of the dense tensor.
    public var dimensions: [Int64]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A sparse tensor.
    public init(values: ConstantTensor?, indices: ConstantTensor?, dimensions: [Int64], unknownFields: ByteString = "")
    {
        self.values = values
        self.indices = indices
        self.dimensions = dimensions
        self.unknownFields = unknownFields
    }
}
