/// Strings, each different one once and with a number, in order of first appearance.
package struct StringTable: Sendable {
    /// The strings by their numbers.
    package private(set) var strings: [ByteString] = []
    private var slots = HashSlots()
    private let hash = KeyedHash()

    /// No strings.
    package init() {}

    /// The number of a string, and whether it is new.
    package mutating func insert(_ string: ByteString) -> (number: Int, isNew: Bool) {
        string.bytes.withUnsafeBufferPointer { insert($0) { string } }
    }

    /// The number of the string that has these bytes, and whether it is new.
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        insert(bytes) { ByteString(bytes: bytes) }
    }

    /// The number of a string; `nil` when it is not one of these.
    package func number(of string: ByteString) -> Int? {
        string.bytes.withUnsafeBufferPointer { bytes in
            slots.number(hash: hash(bytes)) { strings[$0].hasBytes(bytes) }
        }
    }

    private mutating func insert(
        _ bytes: UnsafeBufferPointer<UInt8>, _ string: () -> ByteString
    ) -> (number: Int, isNew: Bool) {
        let (number, isNew) = slots.insert(hash: hash(bytes)) { strings[$0].hasBytes(bytes) }
        if isNew { strings.append(string()) }
        return (number, isNew)
    }
}

extension ByteString {
    /// Whether these are the bytes.
    fileprivate func hasBytes(_ others: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBytes { $0.hasSameBytes(as: UnsafeRawBufferPointer(others)) }
    }
}
