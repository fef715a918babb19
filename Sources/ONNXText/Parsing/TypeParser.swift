import GraphIR

extension ModelParser {
    /// A type, if one comes next.
    mutating func optionalType() throws(TextError) -> ValueType? {
        let start = cursor.mark
        guard let word = cursor.word() else { return nil }
        if let element = DataType(textName: word) { return ValueType(kind: .tensor(try tensorType(of: element))) }
        guard ["seq", "map", "optional", "sparse_tensor", "opaque"].contains(word) else {
            cursor.goBack(to: start)
            return nil
        }
        // A value may be called like a type's keyword.
        guard cursor.take("(") else {
            cursor.goBack(to: start)
            return nil
        }
        let kind = try nestType { parser throws(TextError) in try parser.kind(named: word) }
        try cursor.expect(")")
        return ValueType(kind: kind)
    }

    private mutating func kind(named word: ByteString) throws(TextError) -> ValueType.Kind {
        switch word {
        case "seq": return .sequence(ElementType(element: try type()))
        case "optional": return .optional(ElementType(element: try type()))
        case "sparse_tensor": return .sparseTensor(try tensorType(of: try dataType()))
        case "map":
            let key = try dataType()
            try cursor.expect(",")
            return .map(MapType(key: key, value: try type()))
        default: return .opaque(try opaqueType())
        }
    }

    private mutating func type() throws(TextError) -> ValueType {
        guard let type = try optionalType() else { throw cursor.unexpected("a type") }
        return type
    }

    private mutating func dataType() throws(TextError) -> DataType {
        let start = cursor.mark
        if let word = cursor.word(), let type = DataType(textName: word) { return type }
        cursor.goBack(to: start)
        throw cursor.unexpected("a data type")
    }

    /// What follows a data type: nothing for a scalar, `[]` for an unknown rank, else dimensions.
    private mutating func tensorType(of element: DataType) throws(TextError) -> TensorType {
        guard cursor.take("[") else { return TensorType(elementType: element, shape: Shape([])) }
        if cursor.take("]") { return TensorType(elementType: element, shape: nil) }
        let sizes = try list(until: "]") { parser throws(TextError) in try parser.dimension() }
        return TensorType(elementType: element, shape: Shape(sizes: sizes))
    }

    private mutating func dimension() throws(TextError) -> Dimension.Size {
        if cursor.take("?") { return .unknown }
        if let name = try optionalName() { return .symbolic(name) }
        return .fixed(try integer())
    }

    private mutating func opaqueType() throws(TextError) -> OpaqueType {
        guard let first = cursor.word() else { return OpaqueType(domain: nil, name: nil) }
        var parts = [first]
        while cursor.take(".") { parts.append(try name()) }
        let name = ByteString(bytes: parts.map(\.bytes).joined(separator: [UInt8(ascii: ".")]))
        return cursor.take(",") ? OpaqueType(domain: name, name: try self.name()) : OpaqueType(domain: nil, name: name)
    }
}

extension DataType {
    /// The type that the text syntax calls by a name.
    fileprivate init?(textName: ByteString) {
        guard textName != "undefined" else { return nil }
        self.init(name: textName.description)
    }
}
