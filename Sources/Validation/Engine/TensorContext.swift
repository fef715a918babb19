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
    /// What is wrong with the data in the model itself.
    let dataFault: TensorDataFault?
    /// What is wrong with the data in another file.
    let externalFaults: [ExternalDataFault]

    init(model: ModelContext, tensor: ConstantTensor, name: ByteString?, isInitializer: Bool, location: Location) {
        self.model = model
        self.tensor = tensor
        self.name = name
        self.isInitializer = isInitializer
        self.location = location
        dataFault = TensorDataFault.of(tensor)
        externalFaults = tensor.isExternal ? model.externalData?.faults(of: tensor, name: name) ?? [] : []
    }

    /// Whether the data is in another file.
    var isExternal: Bool { tensor.isExternal }

    /// Whether the elements are few enough to be looked at, or all are to be.
    var mayReadElements: Bool { model.readsWeights || tensor.storedByteCount <= ModelContext.smallByteCount }

    /// The place of a field of the tensor.
    func location(field: String?) -> Location { location.within(field) }
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
    /// What is wrong with its structure.
    let faults: [SparseTensorFault]

    init(model: ModelContext, tensor: SparseTensor, name: ByteString?, isInitializer: Bool, location: Location) {
        self.model = model
        self.tensor = tensor
        self.name = name
        self.isInitializer = isInitializer
        self.location = location
        faults = SparseTensorFault.all(of: tensor)
    }
}

extension ConstantTensor {
    /// Whether the elements are in another file.
    var isExternal: Bool { dataLocation == 1 }
}

extension Location {
    /// The place of a field within the field that the place has already.
    func within(_ inner: String?) -> Location {
        guard let inner else { return self }
        var place = self
        place.field = [field, inner].compactMap { $0 }.joined(separator: " ")
        return place
    }
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
