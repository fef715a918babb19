import GraphIR

/// The generated text, cut into lines by their first word but not parsed.
///
/// `script/generate-ops.py` describes the format. Op lines are ordered, so an operator's lines are found by bisection.
struct SchemaLines: Sendable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A domain line.
    struct Domain: Sendable {
        let name: ByteString
        let newestOpset: Int64
    }

    /// A release line, of ONNX's own domain.
    struct Release {
        let irVersion: Int64
        let opset: Int64
    }

    private let text: StaticString
    /// Where each line starts, and last the end of the text.
    private let starts: [Int32]
    private let domainLines: Range<Int>
    private let releaseLines: Range<Int>
    private let typeLines: Range<Int>
    private let setLines: Range<Int>
    /// The numbers of the op lines.
    let ops: Range<Int>
    /// The domains, by their number in op lines.
    private(set) var domains: [Domain] = []

    init(_ text: StaticString) {
        let starts = text.withUTF8Buffer(Self.lineStarts)
        let kinds = text.withUTF8Buffer { bytes in starts.dropLast().map { bytes[Int($0)] } }
        func lines(_ kind: UInt8) -> Range<Int> {
            let first = kinds.firstIndex(of: kind) ?? 0
            return first..<(kinds[first...].firstIndex { $0 != kind } ?? kinds.count)
        }
        self.text = text
        self.starts = starts
        domainLines = lines(UInt8(ascii: "d"))
        releaseLines = lines(UInt8(ascii: "r"))
        typeLines = lines(UInt8(ascii: "t"))
        setLines = lines(UInt8(ascii: "s"))
        ops = lines(UInt8(ascii: "o"))
        domains = domainLines.map(domain(at:))
    }

    private static func lineStarts(_ bytes: Bytes) -> [Int32] {
        var starts: [Int32] = [0]
        starts.reserveCapacity(1024)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
            index += 1
        }
        starts.append(Int32(bytes.count + 1))
        return starts
    }

    /// The fields of a line after its first word.
    func withFields<Result>(at line: Int, _ body: ([Bytes.SubSequence]) -> Result) -> Result {
        text.withUTF8Buffer { body($0[range(of: line)].split(separator: UInt8(ascii: " ")).dropFirst().map { $0 }) }
    }

    private func range(of line: Int) -> Range<Int> { Int(starts[line])..<Int(starts[line + 1]) - 1 }

    private func domain(at line: Int) -> Domain {
        withFields(at: line) { fields in
            let name = fields.last.map { $0.elementsEqual("-".utf8) ? "" : ByteString(bytes: $0) }
            return Domain(name: name ?? "", newestOpset: fields.first.flatMap(Self.integer) ?? 0)
        }
    }

    var releases: [Release] {
        releaseLines.compactMap { line in
            withFields(at: line) { fields in
                let numbers = fields.compactMap(Self.integer)
                return numbers.count < 2 ? nil : Release(irVersion: numbers[0], opset: numbers[1])
            }
        }
    }

    /// The types of a set.
    func types(of set: Int) -> [ValueType] {
        guard set >= 0, set < setLines.count else { return [] }
        let indices = withFields(at: setLines.lowerBound + set) { fields in
            fields.first.map { $0.split(separator: UInt8(ascii: ",")).flatMap(Self.run) } ?? []
        }
        return indices.compactMap { index in
            guard index < typeLines.count else { return nil }
            return withFields(at: typeLines.lowerBound + index) { fields in
                fields.first.flatMap { ValueType(spelling: String(decoding: $0, as: UTF8.self)) }
            }
        }
    }

    private static func run(_ text: Bytes.SubSequence) -> [Int] {
        let ends = text.split(separator: UInt8(ascii: "-")).compactMap(integer)
        guard let first = ends.first, let last = ends.last, first <= last, last < 1000 else { return [] }
        return Array(Int(first)...Int(last))
    }

    static func integer(_ text: Bytes.SubSequence) -> Int64? { Int64(String(decoding: text, as: UTF8.self)) }
}

extension SchemaLines {
    /// The lines of an operator, oldest version first.
    func ops(of op: OpName) -> Range<Int> {
        guard let type = op.type, !type.bytes.contains(UInt8(ascii: " ")),
            let prefix = prefix(ofDomain: op.domain ?? "")
        else { return 0..<0 }
        return ops(startingWith: prefix + type.bytes + [UInt8(ascii: " ")])
    }

    /// The lines of a domain.
    func ops(inDomain domain: ByteString) -> Range<Int> {
        prefix(ofDomain: domain).map(ops(startingWith:)) ?? 0..<0
    }

    /// The name of an operator.
    func name(at line: Int) -> ByteString {
        withFields(at: line) { $0.count > 1 ? ByteString(bytes: $0[1]) : "" }
    }

    /// The first opset that has an op line's version.
    func sinceVersion(at line: Int) -> Int64 {
        text.withUTF8Buffer { bytes in
            var version: Int64 = 0
            var spaces = 0
            for byte in bytes[range(of: line)] where spaces < 4 {
                if byte == UInt8(ascii: " ") {
                    spaces += 1
                } else if spaces == 3 {
                    version = version * 10 + Int64(byte & 15)
                }
            }
            return version
        }
    }

    private func prefix(ofDomain domain: ByteString) -> [UInt8]? {
        let name = canonicalDomain(domain)
        return domains.firstIndex { $0.name == name }.map { Array("op \($0) ".utf8) }
    }

    private func ops(startingWith prefix: [UInt8]) -> Range<Int> {
        text.withUTF8Buffer { bytes in
            func first(_ holds: (Bytes.SubSequence) -> Bool) -> Int {
                var (low, high) = (ops.lowerBound, ops.upperBound)
                while low < high {
                    let middle = (low + high) / 2
                    if holds(bytes[range(of: middle)].prefix(prefix.count)) { high = middle } else { low = middle + 1 }
                }
                return low
            }
            let start = first { !$0.lexicographicallyPrecedes(prefix) }
            return start..<max(start, first { prefix.lexicographicallyPrecedes($0) })
        }
    }
}
