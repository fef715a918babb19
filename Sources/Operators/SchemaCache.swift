import GraphIR
import Synchronization

/// The parsed parts of a table, shared by its copies.
final class SchemaCache: Sendable {
    private let schemas = Mutex<[Int: OpSchema]>([:])
    private let typeSets = Mutex<[Int: [ValueType]]>([:])

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
