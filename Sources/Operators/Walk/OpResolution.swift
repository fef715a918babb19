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
    /// The number of these imports, of all that there were.
    private var scope = 0
    private var scopes: [[ByteString: Int64]: Int] = [:]
    /// What each operator is, by the number of the imports and its own.
    private var known: [[Meaning?]] = [[]]
    private var numbers = OpNumbers()
    private let functions: [OpName: Int]
    private let table: OpTable

    init(_ model: Model, table: OpTable) {
        self.table = table
        imports = model.opsetImports.versions
        scopes[imports] = 0
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
        scope = scopes[imports] ?? known.count
        if scope == known.count {
            scopes[imports] = scope
            known.append([])
        }
    }

    /// What an operator is.
    mutating func meaning(of op: OpName) -> Meaning { numberedMeaning(of: op).meaning }

    /// What an operator is, and a number that only equal operators in scopes with equal imports have.
    mutating func numberedMeaning(of op: OpName) -> (meaning: Meaning, number: UInt64) {
        let position = numbers.number(of: op)
        let number = UInt64(scope) << 32 | UInt64(position)
        if position < known[scope].count, let meaning = known[scope][position] { return (meaning, number) }
        let meaning = find(op)
        if position >= known[scope].count {
            known[scope] += Array(repeating: nil, count: position + 1 - known[scope].count)
        }
        known[scope][position] = meaning
        return (meaning, number)
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
