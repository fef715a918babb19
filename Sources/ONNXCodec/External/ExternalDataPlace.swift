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
        func value(_ key: ByteString) -> ByteString? { Self.value(key, of: tensor) }
        func error(_ kind: ExternalDataError.Kind, _ reason: String) -> ExternalDataError {
            ExternalDataError(tensor: name, location: value("location"), kind: kind, reason: reason)
        }
        func number(_ key: ByteString) throws(ExternalDataError) -> UInt64? {
            guard let text = value(key) else { return nil }
            if let number = Self.decimal(text) { return number }
            throw error(.number, Self.fault(ofNumber: key))
        }
        guard let location = value("location") else {
            throw error(.missingLocation, "the entry \"location\" is missing")
        }
        switch Self.components(of: location.bytes) {
        case .success(let components): self.components = components
        case .failure(let fault): throw error(fault.kind, fault.reason)
        }
        self.location = location
        offset = try number("offset") ?? 0
        length = try number("length")
        checksum = value("checksum")
    }

    /// The last value of a key.
    static func value(_ key: ByteString, of tensor: ConstantTensor) -> ByteString? {
        tensor.externalData.last { $0.key == key }.map { $0.value ?? "" }
    }

    /// What is wrong with a location, whatever lies there.
    struct LocationFault: Error {
        let kind: ExternalDataError.Kind
        let reason: String

        init(_ kind: ExternalDataError.Kind, _ reason: String) {
            self.kind = kind
            self.reason = reason
        }
    }

    /// The parts of a location without `.` and `..`, which may not lead above the folder.
    static func components(of location: [UInt8]) -> Result<[[UInt8]], LocationFault> {
        let parts = location.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
        if location.isEmpty { return .failure(LocationFault(.emptyLocation, "the location is empty")) }
        if location.contains(0) { return .failure(LocationFault(.missingFile, "the location contains a zero byte")) }
        if parts.first?.isEmpty == true {
            return .failure(LocationFault(.absoluteLocation, "the location is an absolute path"))
        }
        var components: [[UInt8]] = []
        for part in parts where !part.isEmpty && part != Self.current {
            if part != Self.parent {
                components.append(part)
            } else if components.popLast() == nil {
                return .failure(LocationFault(.outside, "the location leads out of the folder with \"..\""))
            }
        }
        if components.isEmpty { return .failure(LocationFault(.notAFile, "the location names no file")) }
        if let last = parts.last, last.isEmpty || last == Self.current || last == Self.parent {
            return .failure(LocationFault(.notAFile, "the location names a folder"))
        }
        return .success(components)
    }

    private static let current = Array(".".utf8)
    private static let parent = Array("..".utf8)

    /// A number as the entries spell it.
    static func decimal(_ text: ByteString) -> UInt64? {
        let isPlain = !text.isEmpty && text.bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isPlain ? UInt64(text.description) : nil
    }

    /// What to say of an entry that is not such a number.
    static func fault(ofNumber key: ByteString) -> String {
        "the \(key) is no plain decimal number of at most 64 bits"
    }
}
