import GraphIR
import Operators

/// What rules know of a model as a whole.
struct ModelContext: Sendable {
    let model: Model
    let table: OpTable
    /// The main graph, its subgraphs, the functions and the training graphs, each with all that lies within it.
    let scopes: [Scope]
    let definitions: ScopedDefinitions
    /// The names of each scope.
    let names: [ScopeNames]
    /// The names of the attributes that functions declare, by the function's scope.
    let functionAttributes: [Int: Set<ByteString>]
    /// What functions are called, without their overloads.
    private let functionNames: Set<OpName>
    /// The reads that no earlier definition serves.
    let reads: Reads
    /// Which values and nodes are used; `nil` when that cannot be told.
    private(set) var uses: ValueUses?
    /// Asks for the data that a tensor keeps in another file; `nil` when other files shall not be opened.
    let externalData: (any ExternalDataCheck)?
    /// Whether the elements of all tensors in the model are read, not only those of small ones.
    let readsWeights: Bool

    /// The most bytes of a tensor whose elements are read in any case.
    static let smallByteCount = 16 << 10

    init(
        _ model: Model, table: OpTable = .standard, externalData: (any ExternalDataCheck)? = nil,
        readsWeights: Bool = false
    ) {
        self.model = model
        self.readsWeights = readsWeights
        self.table = table
        self.externalData = externalData
        scopes = Scope.all(of: model)
        let functions = scopes.compactMap { scope in scope.function.map { (scope.index, $0) } }
        functionAttributes = Dictionary(
            uniqueKeysWithValues: functions.map { ($0, Set($1.declaredAttributes)) })
        functionNames = Set(model.functions.map { OpName($0.name, domain: canonicalDomain($0.domain)) })
        definitions = ScopedDefinitions(of: model, scopes: scopes)
        names = scopes.map { ScopeNames($0, of: model) }
        reads = Reads(scopes, definitions)
        uses = ValueUses(of: self)
    }

    /// The name of a value.
    func name(of id: ValueID) -> ByteString { model[id].name }

    /// Whether there are functions of an operator's domain and name, with whatever overload.
    func hasFunction(named op: OpName) -> Bool {
        functionNames.contains(OpName(op.type, domain: canonicalDomain(op.domain)))
    }

    /// The IR version; 0 when the file does not say.
    var irVersion: Int64 { model.irVersion ?? 0 }

    /// The place of a node.
    func location(of place: Reads.Place, value: ByteString? = nil) -> Location {
        let scope = scopes[place.scope]
        return Location(in: scope.path, node: NodePlace(scope.nodes[place.node], at: place.node), value: value)
    }

    /// The lists of imports, and where each stands: the model's, then those of the functions.
    var opsetImports: [(imports: [OpsetImport], location: Location)] {
        [(model.opsetImports, .model)]
            + model.functions.map { ($0.opsetImports, Location(in: .body(of: $0))) }
    }
}
