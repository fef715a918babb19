public import GraphIR

/// A file of named tensors in the [safetensors format](https://huggingface.co/docs/safetensors).
///
/// Only the header is read when a file is opened; the elements stay where they are until somebody asks for them.
public struct SafetensorsFile: Sendable {
    /// The most bytes that a header may have.
    public static let headerLimit = 100_000_000

    /// What the file says of one tensor.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The type of the elements.
        public let dataType: DataType
        /// The dimensions, outermost first.
        public let shape: [Int]
        /// Where the elements are in the file.
        public let range: Range<Int>
    }

    /// The tensors, in the order in which the header names them.
    public let tensors: [Entry]
    /// Named facts of the producer, in the order of the header.
    public let metadata: [(key: String, value: String)]
    private let source: any ByteSource
    private let positions: [ByteString: Int]

    /// Reads the header of a file and checks that the tensors cover the rest of it exactly.
    ///
    /// - Throws: ``SafetensorsError`` with all that is wrong.
    public init(_ source: any ByteSource) throws(SafetensorsError) {
        let header = try Self.header(of: source)
        let start = 8 + header.count
        let parser = try HeaderParser(header, start: 8)
        var layout = TensorLayout(dataCount: source.count - start, faults: parser.faults)
        let entries = parser.records.compactMap { record in
            layout.check(record).map { dataType, shape in
                let offsets = record.offsets ?? 0..<0
                // What lies outside the file is found by the check of coverage; a sum of it could overflow.
                let end = min(offsets.upperBound, layout.dataCount)
                let range = start + min(offsets.lowerBound, end)..<start + end
                return Entry(name: record.name.description, dataType: dataType, shape: shape, range: range)
            }
        }
        layout.checkCoverage(of: parser.records, start: start)
        if layout.faults.faultCount > 0 { throw layout.faults }
        self.source = source
        tensors = entries
        metadata = parser.metadata
        positions = [ByteString: Int](
            entries.enumerated().map { (ByteString($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The tensor of a name, compared byte by byte.
    public func tensor(named name: some StringProtocol) -> Entry? {
        positions[ByteString(name)].map { tensors[$0] }
    }

    /// The elements of a tensor, little-endian, still in the file.
    ///
    /// - Precondition: the entry is one of this file.
    public func bytes(of entry: Entry) -> Bytes {
        Bytes(source, range: entry.range)
    }

    private static func header(of source: any ByteSource) throws(SafetensorsError) -> [UInt8] {
        if source.count < 8 {
            throw SafetensorsError(.byte(source.count), reason: "the file ends within the length of its header")
        }
        let length = try read(source, 0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        if length > UInt64(headerLimit) {
            throw SafetensorsError(
                .byte(0), reason: "the header has \(length) bytes, and at most \(headerLimit) are accepted")
        }
        let rest = source.count - 8
        if length > UInt64(rest) {
            throw SafetensorsError(.byte(0), reason: "the header has \(length) bytes, and only \(rest) are left")
        }
        return try read(source, 8..<8 + Int(length))
    }

    private static func read(_ source: any ByteSource, _ range: Range<Int>) throws(SafetensorsError) -> [UInt8] {
        do {
            return try Bytes(source, range: range).copy()
        } catch {
            throw SafetensorsError(.byte(range.lowerBound), reason: "\(error)")
        }
    }
}
