import GraphIR

/// Where a tensor's elements are, by its `external_data` entries.
struct ExternalDataPlace {
    let location: ByteString
    /// The parts of the location: folders, then the file.
    let components: [[UInt8]]
    let offset: UInt64
    /// The number of bytes; `nil` stands for all that follow.
    let length: UInt64?
    /// The SHA-1 digest of the whole file, in hexadecimal digits.
    let checksum: ByteString?

    /// Reads a tensor's entries; of several with one key the last counts, as for the official tools.
    init(of tensor: ConstantTensor, named name: ByteString?) throws(ExternalDataError) {
        func value(_ key: ByteString) -> ByteString? {
            tensor.externalData.last { $0.key == key }.map { $0.value ?? "" }
        }
        func fault(_ reason: String) -> ExternalDataError {
            ExternalDataError(tensor: name, location: value("location"), reason: reason)
        }
        func number(_ key: ByteString) throws(ExternalDataError) -> UInt64? {
            guard let text = value(key) else { return nil }
            if let number = Self.decimal(text) { return number }
            throw fault("the \(key) is no plain decimal number of at most 64 bits")
        }
        guard let location = value("location") else { throw fault("the entry \"location\" is missing") }
        if let reason = Self.fault(of: location.bytes) { throw fault(reason) }
        self.location = location
        components = location.bytes.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != Self.current }
        if components.isEmpty { throw fault("the location names no file") }
        offset = try number("offset") ?? 0
        length = try number("length")
        checksum = value("checksum")
    }

    private static let current = Array(".".utf8)

    /// What is wrong with a location, whatever lies there.
    private static func fault(of location: [UInt8]) -> String? {
        let parts = location.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if location.isEmpty { return "the location is empty" }
        if location.contains(0) { return "the location contains a zero byte" }
        if parts.first?.isEmpty == true { return "the location is an absolute path" }
        if parts.contains(where: { $0.elementsEqual("..".utf8) }) { return "the location contains \"..\"" }
        if parts.last?.isEmpty == true { return "the location names a folder" }
        return nil
    }

    private static func decimal(_ text: ByteString) -> UInt64? {
        let isPlain = !text.isEmpty && text.bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isPlain ? UInt64(text.description) : nil
    }
}
