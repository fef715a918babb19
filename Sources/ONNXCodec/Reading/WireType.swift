/// How the value of a record is laid out.
enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case groupStart = 3
    case groupEnd = 4
    case fixed32 = 5
}

extension MessageSchema.Entry {
    /// Whether the field can have such a value; one of another layout is an unknown field.
    @inline(__always)
    func accepts(_ wireType: WireType) -> Bool {
        switch layout {
        case .bytes, .message: wireType == .bytes
        case .varint: wireType == .varint || isRepeated && wireType == .bytes
        case .fixed32: wireType == .fixed32 || isRepeated && wireType == .bytes
        case .fixed64: wireType == .fixed64 || isRepeated && wireType == .bytes
        }
    }
}
