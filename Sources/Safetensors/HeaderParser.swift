import GraphIR

/// What a header says of one tensor, before it is held against the file.
struct TensorRecord {
    var name: ByteString
    var dataType: ByteString?
    var shape: [Int]?
    var offsets: Range<Int>?

    var place: SafetensorsError.Place { .tensor(name.description) }
}

/// Reads a header, which has one shape only: nothing in it lies deeper than three levels, and nothing is skipped.
struct HeaderParser {
    private(set) var records: [TensorRecord] = []
    private(set) var metadata: [(key: String, value: String)] = []
    /// What is wrong with single tensors.
    private(set) var faults = SafetensorsError()
    private var names: Set<ByteString> = []

    /// - Parameter start: the position of the header in the file.
    init(_ header: [UInt8], start: Int) throws(SafetensorsError) {
        var scanner = HeaderScanner(header, start: start)
        if header.first != UInt8(ascii: "{") { throw scanner.error("the header does not start with \"{\"") }
        try scanner.list("{", "}") { scanner throws(SafetensorsError) in try entry(&scanner) }
        try scanner.expectEnd()
    }

    private mutating func entry(_ scanner: inout HeaderScanner) throws(SafetensorsError) {
        let position = scanner.position
        let name = try scanner.string()
        let isNew = names.insert(name).inserted
        try scanner.expect(":")
        if name == "__metadata__" {
            if !isNew { throw scanner.error(at: position, "the metadata are given twice") }
            try readMetadata(&scanner)
        } else {
            if !isNew { faults.add(.init(.tensor(name.description), reason: "there are several tensors of this name")) }
            records.append(try tensor(named: name, &scanner))
        }
    }

    private mutating func readMetadata(_ scanner: inout HeaderScanner) throws(SafetensorsError) {
        var keys: Set<ByteString> = []
        try scanner.list("{", "}") { scanner throws(SafetensorsError) in
            let position = scanner.position
            let key = try scanner.string()
            if !keys.insert(key).inserted {
                throw scanner.error(at: position, "the metadata have \(quoted(key.description)) twice")
            }
            try scanner.expect(":")
            metadata.append((key.description, try scanner.string().description))
        }
    }

    private mutating func tensor(
        named name: ByteString, _ scanner: inout HeaderScanner
    ) throws(SafetensorsError) -> TensorRecord {
        var record = TensorRecord(name: name)
        var keys: Set<ByteString> = []
        let start = scanner.position
        try scanner.list("{", "}") { scanner throws(SafetensorsError) in
            let position = scanner.position
            let key = try scanner.string()
            if !keys.insert(key).inserted {
                throw scanner.error(at: position, "the key \(quoted(key.description)) is given twice")
            }
            try scanner.expect(":")
            switch key {
            case "dtype": record.dataType = try scanner.string()
            case "shape": record.shape = try numbers("a size of the shape", of: record, &scanner)
            case "data_offsets": record.offsets = try offsets(of: record, &scanner)
            default: throw scanner.error(at: position, "unknown key \(quoted(key.description))")
            }
        }
        for key: ByteString in ["dtype", "shape", "data_offsets"] where !keys.contains(key) {
            throw scanner.error(at: start, "tensor \(quoted(name.description)) has no \"\(key)\"")
        }
        return record
    }

    /// The numbers of a list; `nil`, and a fault, when one cannot be used.
    private mutating func numbers(
        _ role: String, of record: TensorRecord, _ scanner: inout HeaderScanner
    ) throws(SafetensorsError) -> [Int]? {
        var values: [Int] = []
        var problem: String?
        try scanner.list("[", "]") { scanner throws(SafetensorsError) in
            switch try scanner.number() {
            case .value(let value): values.append(value)
            case .unusable(let reason): problem = problem ?? reason
            }
        }
        guard let problem else { return values }
        faults.add(.init(record.place, reason: "\(role) is \(problem)"))
        return nil
    }

    private mutating func offsets(
        of record: TensorRecord, _ scanner: inout HeaderScanner
    ) throws(SafetensorsError) -> Range<Int>? {
        let position = scanner.position
        guard let values = try numbers("an offset", of: record, &scanner) else { return nil }
        if values.count != 2 { throw scanner.error(at: position, "expected two offsets, found \(values.count)") }
        if values[0] <= values[1] { return values[0]..<values[1] }
        faults.add(.init(record.place, reason: "begins at offset \(values[0]) and ends at \(values[1])"))
        return nil
    }
}
