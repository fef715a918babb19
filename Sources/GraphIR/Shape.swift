/// The dimensions of a tensor whose rank is known.
public struct Shape: Hashable, Sendable {
    /// The dimensions, outermost first.
    public var dimensions: [Dimension]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A shape with given dimensions.
    public init(_ dimensions: [Dimension], unknownFields: ByteString = "") {
        self.dimensions = dimensions
        self.unknownFields = unknownFields
    }

    /// A shape with dimensions of given sizes.
    public init(sizes: [Dimension.Size]) {
        self.init(sizes.map { Dimension($0) })
    }

    /// The number of dimensions.
    public var rank: Int { dimensions.count }

    /// The sizes of the dimensions.
    public var sizes: [Dimension.Size] { dimensions.map(\.size) }

    /// The number of elements; `nil` when a dimension is not a number, is negative, or the product overflows `Int64`.
    public var elementCount: Int64? { Dimension.Size.product(of: sizes) }
}

/// One dimension of a shape.
public struct Dimension: Hashable, Sendable {
    /// How long it is.
    public var size: Size
    /// A standard name for what it means, such as `DATA_BATCH`.
    public var denotation: ByteString?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// The length of a dimension.
    public enum Size: Hashable, Sendable {
        /// A number of elements.
        case fixed(Int64)
        /// A name; equal names in one graph stand for equal numbers.
        case symbolic(ByteString)
        /// Neither number nor name.
        case unknown
    }

    /// A dimension of a size.
    public init(_ size: Size, denotation: ByteString? = nil, unknownFields: ByteString = "") {
        self.size = size
        self.denotation = denotation
        self.unknownFields = unknownFields
    }
}

extension Dimension.Size: ExpressibleByIntegerLiteral {
    /// A number of elements.
    public init(integerLiteral value: Int64) {
        self = .fixed(value)
    }
}

extension Dimension.Size {
    /// The number, when it is one.
    public var fixedValue: Int64? {
        if case .fixed(let value) = self { value } else { nil }
    }

    /// The product of sizes; `nil` when one is not a number, is negative, or the product overflows `Int64`.
    public static func product(of sizes: some Sequence<Dimension.Size>) -> Int64? {
        var product: Int64 = 1
        for size in sizes {
            guard let value = size.fixedValue, value >= 0 else { return nil }
            let (next, overflow) = product.multipliedReportingOverflow(by: value)
            if overflow { return nil }
            product = next
        }
        return product
    }
}

extension Dimension.Size: CustomStringConvertible {
    /// The number, the name, or `?`.
    public var description: String {
        switch self {
        case .fixed(let value): String(value)
        case .symbolic(let name): name.description
        case .unknown: "?"
        }
    }
}

extension Shape: CustomStringConvertible {
    /// The sizes in brackets, `[1, N, ?]`.
    public var description: String {
        "[" + dimensions.map(\.size.description).joined(separator: ", ") + "]"
    }
}
