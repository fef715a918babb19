public import GraphIR

/// The schemas of all published operators.
///
/// Making the table only finds where lines start; a schema is parsed when it is first asked for, and then kept.
public struct OpTable: Sendable {
    /// The operators of ONNX itself: all domains, all versions.
    public static let standard = OpTable(lines: SchemaLines(opSchemaText))

    private let lines: SchemaLines
    private let cache = SchemaCache()

    init(lines: SchemaLines) {
        self.lines = lines
    }

    /// The schema that a model with an opset means by an operator's name: the newest that is not newer than the opset.
    ///
    /// Deprecated schemas are returned too. The domains `""` and `ai.onnx` are one.
    public func schema(for op: OpName, opset: Int64) -> OpSchema? {
        let line = cache.line(of: op, opset: opset) { lines.ops(of: op).last { lines.sinceVersion(at: $0) <= opset } }
        return line.flatMap(schema(at:))
    }

    /// All versions of an operator, oldest first.
    public func schemas(named name: ByteString, domain: ByteString = "") -> [OpSchema] {
        lines.ops(of: OpName(name, domain: domain)).compactMap(schema(at:))
    }

    /// Every schema, by domain, name and version.
    public var allSchemas: [OpSchema] { lines.ops.compactMap(schema(at:)) }

    /// The names of a domain's operators, ordered by bytes, deprecated ones included.
    public func names(in domain: ByteString = "") -> [ByteString] {
        var names: [ByteString] = []
        for line in lines.ops(inDomain: domain) {
            let name = lines.name(at: line)
            if names.last != name { names.append(name) }
        }
        return names
    }

    /// The domains that have operators; ONNX's own, the empty one, comes first.
    public var domains: [ByteString] { lines.domains.map(\.name) }

    /// The newest opset of a domain; `nil` for a domain that ONNX does not define.
    public func newestOpset(of domain: ByteString = "") -> Int64? {
        let name = canonicalDomain(domain)
        return lines.domains.first { $0.name == name }?.newestOpset
    }

    /// The smallest IR version that was released together with an opset of ONNX's own domain.
    ///
    /// An opset older than the first release needs that release's version; a newer one than the newest gives `nil`.
    public func irVersion(forOpset opset: Int64) -> Int64? {
        lines.releases.filter { $0.opset >= opset }.map(\.irVersion).min()
    }

    /// The newest IR version that was released with an opset.
    public var newestIRVersion: Int64 { lines.releases.map(\.irVersion).max() ?? 0 }

    private func schema(at line: Int) -> OpSchema? {
        cache.schema(at: line) { lines.schema(at: line, types: { cache.types(of: $0, parse: lines.types(of:)) }) }
    }
}
