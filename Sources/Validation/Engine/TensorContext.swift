import GraphIR

/// What rules know of one constant tensor.
struct TensorContext: Sendable {
    let model: ModelContext
    let tensor: ConstantTensor
    /// The name that an initializer defines, or the tensor's own.
    let name: ByteString?
    /// Whether a graph's list of initializers holds it.
    let isInitializer: Bool
    let location: Location
}

/// What rules know of one sparse tensor.
struct SparseTensorContext: Sendable {
    let model: ModelContext
    let tensor: SparseTensor
    /// The name that it defines; `nil` when it has none.
    let name: ByteString?
    /// Whether a graph's list of initializers holds it.
    let isInitializer: Bool
    let location: Location
}

/// What rules know of one declaration of a value.
struct DeclarationContext: Sendable {
    /// The lists of declarations.
    enum Role: String, Sendable {
        case input
        case output
        case valueInfo = "value_info"
    }

    let scope: ScopeContext
    let declaration: ValueDeclaration
    let role: Role
    let index: Int

    /// The name of the value; `nil` when the file gives none.
    var name: ByteString? { declaration.value.map(scope.model.name(of:)) }

    /// The place of the declaration: `input 2` when it has no name.
    var location: Location { scope.location(value: name, field: name == nil ? "\(role.rawValue) \(index)" : nil) }
}
