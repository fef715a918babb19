/// The members of an object.
struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: JSONOutput
    /// The number of what is open while the object is the innermost.
    let depth: Int

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {
        begin(key.stringValue)
        output.literal("null")
    }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        begin(key.stringValue)
        try output.value(value)
    }

    mutating func nestedContainer<Inner>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
        superEncoder(forKey: key).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(forKey: key).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        begin("super")
        return JSONEncoding(output: output)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        begin(key.stringValue)
        return JSONEncoding(output: output)
    }

    private func begin(_ key: String) {
        output.close(to: depth)
        output.nextKey(key)
    }
}

/// The elements of an array.
struct JSONArray: UnkeyedEncodingContainer {
    let output: JSONOutput
    /// The number of what is open while the array is the innermost.
    let depth: Int
    private(set) var count = 0

    var codingPath: [any CodingKey] { [] }

    init(output: JSONOutput, depth: Int) {
        self.output = output
        self.depth = depth
    }

    mutating func encodeNil() {
        begin()
        output.literal("null")
    }

    mutating func encode(_ value: some Encodable) throws {
        begin()
        try output.value(value)
    }

    mutating func nestedContainer<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        superEncoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder {
        begin()
        return JSONEncoding(output: output)
    }

    private mutating func begin() {
        count += 1
        output.close(to: depth)
        output.nextElement()
    }
}

/// A value that is neither object nor array.
struct JSONValue: SingleValueEncodingContainer {
    let output: JSONOutput

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { output.literal("null") }

    mutating func encode(_ value: some Encodable) throws { try output.value(value) }
}
