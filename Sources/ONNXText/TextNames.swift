import GraphIR

/// How the text syntax spells names.
enum TextNames {
    /// Whether a name can stand without quotation marks: letters, digits and `_`, no digit first.
    static func isIdentifier(_ name: ByteString) -> Bool {
        guard let first = name.bytes.first, isIdentifierStart(first) else { return false }
        return name.bytes.allSatisfy(isIdentifierPart)
    }

    static func isIdentifierStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    static func isIdentifierPart(_ byte: UInt8) -> Bool { isIdentifierStart(byte) || isDigit(byte) }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// The names of the kinds of attributes.
    static let kinds: [(name: ByteString, kind: Attribute.Kind)] = [
        ("float", .float), ("int", .int), ("string", .string), ("tensor", .tensor), ("graph", .graph),
        ("sparse_tensor", .sparseTensor), ("type_proto", .type), ("floats", .floats), ("ints", .ints),
        ("strings", .strings), ("tensors", .tensors), ("graphs", .graphs), ("sparse_tensors", .sparseTensors),
        ("type_protos", .types),
    ]
}
