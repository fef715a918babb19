public import GraphIR
public import Operators

/// Applies rules to models.
public struct Validator: Sendable {
    private let rules: [Rule]
    private let table: OpTable

    /// A validator for a choice of rules.
    public init(_ selection: RuleSelection = RuleSelection(), table: OpTable = .standard) {
        rules = Rule.all.filter(selection.contains)
        self.table = table
    }

    /// Everything that the rules find in a model, in the order of the model.
    ///
    /// - Parameter externalData: asked for what tensors keep in other files; `nil` leaves them alone.
    public func findings(in model: Model, externalData: (any ExternalDataCheck)? = nil) -> [Diagnostic] {
        var walk = ValidationWalk(ModelContext(model, table: table, externalData: externalData), rules: rules)
        walk.run()
        return walk.reporter.diagnostics
    }
}
