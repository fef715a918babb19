import GraphIR

/// Taking numbers.
extension Decoder {
    mutating func int64() throws -> Int64 {
        Int64(bitPattern: try cursor.varint(before: end))
    }

    /// A 32-bit number; a negative one is stored with 64 bits.
    mutating func int32() throws -> Int32 {
        Int32(truncatingIfNeeded: try int64())
    }

    mutating func float() throws -> Float {
        Float(bitPattern: try cursor.fixed(UInt32.self, before: end))
    }

    /// Reads numbers of a list, one or many.
    mutating func append(to list: inout [Int64]) throws {
        if wireType != .bytes { return try appendOne(&list) }
        while cursor.position < end { try appendOne(&list) }
    }

    private mutating func appendOne(_ list: inout [Int64]) throws {
        try spendOnElement(of: &list)
        list.append(try int64())
    }

    /// Reads numbers of a list, one or many.
    mutating func append(to list: inout [Float]) throws {
        if wireType != .bytes { return try appendOne(&list) }
        while cursor.position < end { try appendOne(&list) }
    }

    private mutating func appendOne(_ list: inout [Float]) throws {
        try spendOnElement(of: &list)
        list.append(try float())
    }
}
