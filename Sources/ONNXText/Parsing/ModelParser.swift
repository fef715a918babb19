import GraphIR

/// Reads a model, and keeps what its parts need to know of each other.
struct ModelParser {
    /// How deep graphs, and types, may lie within each other: as deep as a binary file may have them.
    private static let deepestGraph = 33
    private static let deepestType = 48

    var cursor: TextCursor
    private var model = Model()
    private var ids: [ByteString: ValueID] = [:]
    private var depth = (graph: 0, type: 0)

    init(_ bytes: [UInt8]) {
        cursor = TextCursor(bytes)
    }

    mutating func parse() throws(TextError) -> Model {
        if cursor.take("<") { try parseHeader() }
        model.graph = try graph()
        while !cursor.isAtEnd() { model.functions.append(try function()) }
        model.resolve()
        return model
    }

    private mutating func parseHeader() throws(TextError) {
        repeat {
            let key = try self.key()
            switch key {
            case "ir_version": model.irVersion = try integer()
            case "opset_import": model.opsetImports = try opsetImports()
            case "producer_name": model.producerName = try string()
            case "producer_version": model.producerVersion = try string()
            case "domain": model.domain = try string()
            case "model_version": model.modelVersion = try integer()
            case "doc_string": model.docString = try string()
            case "metadata_props": model.metadata = try metadata()
            default: throw cursor.error("a model has no '\(key)'")
            }
        } while cursor.take(",")
        try cursor.expect(">")
    }

    /// A word and the colon after it.
    mutating func key() throws(TextError) -> ByteString {
        guard let key = cursor.word() else { throw cursor.unexpected("a keyword") }
        try cursor.expect(":")
        return key
    }

    mutating func opsetImports() throws(TextError) -> [OpsetImport] {
        try cursor.expect("[")
        return try list(until: "]") { parser throws(TextError) in
            let domain = try parser.string()
            try parser.cursor.expect(":")
            return OpsetImport(domain: domain, version: try parser.integer())
        }
    }

    mutating func metadata() throws(TextError) -> [MetadataEntry] {
        try cursor.expect("[")
        return try list(until: "]") { parser throws(TextError) in
            let key = try parser.string()
            try parser.cursor.expect(":")
            return MetadataEntry(key: key, value: try parser.string())
        }
    }

    /// Elements with commas between them, up to a closing character.
    mutating func list<Element>(
        until close: Unicode.Scalar, _ element: (inout ModelParser) throws(TextError) -> Element
    ) throws(TextError) -> [Element] {
        var result: [Element] = []
        if cursor.take(close) { return result }
        repeat { result.append(try element(&self)) } while cursor.take(",")
        try cursor.expect(close)
        return result
    }

    mutating func string() throws(TextError) -> ByteString {
        guard let string = try cursor.quoted() else { throw cursor.unexpected("a string") }
        return string
    }

    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type = Int64.self) throws(TextError) -> Number {
        let start = cursor.mark
        guard let number = cursor.number(), number.isInteger, let value = Number(number.text) else {
            cursor.goBack(to: start)
            throw cursor.unexpected("an integer of \(Number.bitWidth) bits")
        }
        return value
    }

    /// A name, with or without quotation marks.
    mutating func name() throws(TextError) -> ByteString {
        guard let name = try optionalName() else { throw cursor.unexpected("a name") }
        return name
    }

    mutating func optionalName() throws(TextError) -> ByteString? {
        if let quoted = try cursor.quoted() { return quoted }
        return cursor.word()
    }

    /// The value of a name; `nil` for an empty one.
    mutating func value(_ name: ByteString) -> ValueID? {
        if name.isEmpty { return nil }
        if let id = ids[name] { return id }
        let id = model.addValue(named: name)
        ids[name] = id
        return id
    }

    /// Parses something that may hold graphs again.
    mutating func nestGraph<Result>(
        _ body: (inout ModelParser) throws(TextError) -> Result
    ) throws(TextError) -> Result {
        if depth.graph >= Self.deepestGraph { throw cursor.error("graphs lie in each other too deeply") }
        depth.graph += 1
        defer { depth.graph -= 1 }
        return try body(&self)
    }

    /// Parses something that may hold types again.
    mutating func nestType<Result>(
        _ body: (inout ModelParser) throws(TextError) -> Result
    ) throws(TextError) -> Result {
        if depth.type >= Self.deepestType { throw cursor.error("types lie in each other too deeply") }
        depth.type += 1
        defer { depth.type -= 1 }
        return try body(&self)
    }
}
