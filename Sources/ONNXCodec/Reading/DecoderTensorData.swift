import GraphIR

/// Values up to this many bytes are copied, so that a small model does not hang on to its file.
private let copiedByteCount = 1024

/// Taking the elements of tensors, which stay where they are when they are many.
extension Decoder {
    /// The bytes of the current value.
    mutating func bytes() throws -> Bytes {
        let range = cursor.position..<end
        try spend(64 + min(range.count, copiedByteCount))
        if range.count > copiedByteCount {
            cursor.position = end
            return Bytes(cursor.source, range: range)
        }
        return Bytes(try cursor.take(upTo: end) { Array($0) })
    }

    /// Checks the numbers of the current value, one or many, and makes their end the end.
    ///
    /// Varints of large values are not looked at.
    ///
    /// - Parameter size: the bytes of a number; `nil` for varints.
    mutating func checkNumbers(ofSize size: Int?) throws {
        let start = cursor.position
        if let size {
            if wireType != .bytes { end = min(end, start + size) }
            if (end - start) % size != 0 || (wireType != .bytes && start == end) {
                throw DecodeError(
                    offset: recordStart, reason: "\(end - start) bytes are no whole count of \(size)-byte numbers")
            }
        } else if wireType != .bytes {
            _ = try cursor.varint(before: end)
            end = cursor.position
        } else if end - start <= copiedByteCount {
            while cursor.position < end { _ = try cursor.varint(before: end) }
        }
        cursor.position = start
    }
}

/// Packed numbers of one field, collected from all records of the field.
struct PackedNumbers {
    private var slice: Bytes?
    private var copied: [UInt8] = []

    /// The numbers that are known so far.
    init(_ slice: Bytes?) {
        self.slice = slice
    }

    /// The numbers of all records.
    var bytes: Bytes { slice ?? Bytes(copied) }

    /// Adds the current value of a decoder, which has been checked.
    mutating func append(from decoder: inout Decoder) throws {
        if slice == nil, copied.isEmpty, decoder.end - decoder.cursor.position > copiedByteCount {
            slice = try decoder.bytes()
            return
        }
        if let slice {
            try decoder.spend(slice.count)
            copied = try slice.copy()
            self.slice = nil
        }
        try decoder.spend(decoder.end - decoder.cursor.position)
        try decoder.cursor.take(upTo: decoder.end) { copied.append(contentsOf: $0) }
    }
}
