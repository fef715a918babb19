import GraphIR

/// Holds what a header says against the data that follow it.
struct TensorLayout {
    let dataCount: Int
    private(set) var faults: SafetensorsError

    /// - Parameter faults: what is known to be wrong already.
    init(dataCount: Int, faults: SafetensorsError) {
        self.dataCount = dataCount
        self.faults = faults
    }

    /// The type and shape of a tensor whose elements take as many bytes as it has; `nil`, and a fault, otherwise.
    mutating func check(_ record: TensorRecord) -> (dataType: DataType, shape: [Int])? {
        let name = record.dataType ?? ""
        guard let dataType = DataType(safetensorsName: name), let width = dataType.bitWidth else {
            return fail(record, "unknown dtype \(quoted(name.description))")
        }
        guard let shape = record.shape else { return nil }
        guard let size = Self.product(of: shape + [width / 8]) else {
            return fail(record, "the number of bytes of \(name) \(shape) overflows")
        }
        guard let offsets = record.offsets else { return nil }
        if offsets.count == size { return (dataType, shape) }
        return fail(record, "\(name) \(shape) takes \(size) bytes, and the offsets give \(offsets.count)")
    }

    private mutating func fail(_ record: TensorRecord, _ reason: String) -> (DataType, [Int])? {
        faults.add(.init(record.place, reason: reason))
        return nil
    }

    private static func product(of sizes: [Int]) -> Int? {
        sizes.reduce(1) { product, size in
            guard let (value, overflow) = product?.multipliedReportingOverflow(by: size), !overflow else { return nil }
            return value
        }
    }

    /// Checks that the tensors cover the data without gaps and overlaps.
    ///
    /// - Parameter start: the position of the data in the file.
    mutating func checkCoverage(of records: [TensorRecord], start: Int) {
        let ranges = records.enumerated().compactMap { index, record in
            record.offsets.map { (begin: $0.lowerBound, end: $0.upperBound, index: index) }
        }
        let isComplete = ranges.count == records.count && ranges.allSatisfy { $0.end <= dataCount }
        var covered = 0
        var last: TensorRecord?
        for range in ranges.sorted(by: <) {
            let record = records[range.index]
            if range.end > dataCount {
                faults.add(.init(record.place, reason: "ends at offset \(range.end) of \(dataCount) bytes of data"))
                continue
            }
            if range.begin < covered, let last {
                let other = quoted(last.name.description)
                faults.add(.init(record.place, reason: "begins at offset \(range.begin), within tensor \(other)"))
            } else if range.begin > covered, isComplete {
                gap(covered..<range.begin, start: start)
            }
            if range.end > covered || last == nil { last = record }
            covered = max(covered, range.end)
        }
        if covered < dataCount, isComplete { gap(covered..<dataCount, start: start) }
    }

    private mutating func gap(_ range: Range<Int>, start: Int) {
        faults.add(
            .init(.byte(start + range.lowerBound), reason: "no tensor covers the \(range.count) bytes from here"))
    }
}
