import GraphIR
import Operators

/// What rules know of a model as a whole.
struct ModelContext: Sendable {
    let model: Model
    let table: OpTable
    /// The main graph, its subgraphs, the functions and the training graphs, each with all that lies within it.
    let scopes: [Scope]
    let definitions: ScopedDefinitions
    /// Asks for the data that a tensor keeps in another file; `nil` when other files shall not be opened.
    let externalData: (any ExternalDataCheck)?

    init(_ model: Model, table: OpTable = .standard, externalData: (any ExternalDataCheck)? = nil) {
        self.model = model
        self.table = table
        self.externalData = externalData
        scopes = Scope.all(of: model)
        definitions = ScopedDefinitions(of: model, scopes: scopes)
    }

    /// The name of a value.
    func name(of id: ValueID) -> ByteString { model[id].name }

    /// The IR version; 0 when the file does not say.
    var irVersion: Int64 { model.irVersion ?? 0 }
}
