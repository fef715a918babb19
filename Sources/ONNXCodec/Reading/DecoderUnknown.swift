import GraphIR

/// Keeping what the format does not define.
extension Decoder {
    /// Reads to the end of the current record and keeps all of it as it is.
    mutating func keepRecord(_ number: Int, in unknownFields: inout ByteString) throws {
        let start = recordStart
        if wireType == .groupStart { try skipGroup(number) } else { try skipValue() }
        let stop = cursor.position
        try spend(stop - start)
        cursor.position = start
        try cursor.take(upTo: stop) { unknownFields.bytes.append(contentsOf: $0) }
    }

    private mutating func skipValue() throws {
        switch wireType {
        case .varint: _ = try cursor.varint(before: end)
        case .fixed32: _ = try cursor.fixed(UInt32.self, before: end)
        case .fixed64: _ = try cursor.fixed(UInt64.self, before: end)
        case .bytes: cursor.position = end
        case .groupStart, .groupEnd: break
        }
    }

    /// Skips a group with all groups in it.
    private mutating func skipGroup(_ number: Int) throws {
        let messageEnd = end
        var open = [number]
        try enter()
        while let innermost = open.last {
            recordStart = cursor.position
            let tag = try cursor.varint(before: messageEnd)
            let number = Int(truncatingIfNeeded: tag >> 3)
            guard number != 0, tag <= UInt32.max, cursor.position - recordStart <= 5,
                let wireType = WireType(rawValue: UInt8(truncatingIfNeeded: tag & 7)),
                wireType != .groupEnd || number == innermost
            else { throw DecodeError(offset: recordStart, reason: "tag \(tag) cannot stand in group \(innermost)") }
            self.wireType = wireType
            switch wireType {
            case .groupStart:
                try enter()
                open.append(number)
            case .groupEnd:
                leave(1)
                open.removeLast()
            case .bytes:
                try limitToLength()
                cursor.position = end
                end = messageEnd
            default: try skipValue()
            }
        }
    }
}
