import GraphIR

/// What the operators of a model mean, looked up once each.
struct OpResolution {
    /// What an operator is.
    enum Meaning {
        /// A function of the model, by its position.
        case function(Int)
        case op(ResolvedOp)
        /// Nothing is known of it.
        case unknown
    }

    /// The imported version of each domain, in the scope that is being inferred.
    private(set) var imports: [ByteString: Int64]
    private var known: [OpName: Meaning] = [:]
    private let functions: [OpName: Int]
    private let table: OpTable

    init(_ model: Model, table: OpTable) {
        self.table = table
        imports = Self.versions(model.opsetImports)
        var functions: [OpName: Int] = [:]
        for (index, function) in model.functions.enumerated() {
            let name = Self.canonical(OpName(function.name, domain: function.domain, overload: function.overload))
            if functions[name] == nil { functions[name] = index }
        }
        self.functions = functions
    }

    /// Changes the scope.
    mutating func use(_ imports: [ByteString: Int64]) {
        if imports == self.imports { return }
        self.imports = imports
        known = [:]
    }

    /// The versions by domain; the first import of a domain counts.
    static func versions(_ imports: [OpsetImport]) -> [ByteString: Int64] {
        Dictionary(
            imports.map { (canonicalDomain($0.domain), $0.version ?? 1) },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func meaning(of op: OpName) -> Meaning {
        if let meaning = known[op] { return meaning }
        let meaning = find(op)
        known[op] = meaning
        return meaning
    }

    private func find(_ op: OpName) -> Meaning {
        if let index = functions[Self.canonical(op)] { return .function(index) }
        guard let opset = imports[canonicalDomain(op.domain)],
            let schema = table.schema(for: op, opset: opset)
        else { return .unknown }
        return .op(ResolvedOp(schema))
    }

    private static func canonical(_ op: OpName) -> OpName {
        let overload = op.overload?.isEmpty ?? true ? nil : op.overload
        return OpName(op.type, domain: canonicalDomain(op.domain), overload: overload)
    }
}
