/// Where one value is encoded; what it opens ends when the value has been encoded.
final class JSONEncoding: Encoder {
    let output: JSONOutput
    /// The depth within the object or array that the value opened.
    private var inner: Int?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(output: JSONOutput) {
        self.output = output
    }

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(JSONObject(output: output, depth: depth(opening: output.openObject)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONArray(output: output, depth: depth(opening: output.openArray))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONValue(output: output) }

    /// A value may ask for its container twice.
    private func depth(opening open: () -> Void) -> Int {
        if let inner { return inner }
        open()
        inner = output.depth
        return output.depth
    }
}
