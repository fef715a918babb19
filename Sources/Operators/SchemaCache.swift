import GraphIR
import Synchronization

/// The parsed parts of a table, shared by its copies.
final class SchemaCache: Sendable {
    private let schemas = Mutex<[Int: OpSchema]>([:])
    private let lines = Mutex<[Use: Int]>([:])
    private let typeSets = Mutex<[Int: [ValueType]]>([:])

    /// An operator as a model means it.
    private struct Use: Hashable {
        let domain: ByteString?
        let type: ByteString?
        let opset: Int64
    }

    /// The number of the line that an operator means; what means none is not kept.
    func line(of op: OpName, opset: Int64, find: () -> Int?) -> Int? {
        let use = Use(domain: op.domain, type: op.type, opset: opset)
        if let known = lines.withLock({ $0[use] }) { return known }
        guard let line = find() else { return nil }
        lines.withLock { $0[use] = line }
        return line
    }

    func schema(at line: Int, parse: () -> OpSchema?) -> OpSchema? {
        if let known = schemas.withLock({ $0[line] }) { return known }
        let schema = parse()
        schemas.withLock { $0[line] = schema }
        return schema
    }

    func types(of set: Int, parse: (Int) -> [ValueType]) -> [ValueType] {
        if let known = typeSets.withLock({ $0[set] }) { return known }
        let types = parse(set)
        typeSets.withLock { $0[set] = types }
        return types
    }
}
