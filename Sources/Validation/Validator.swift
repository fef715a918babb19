public import GraphIR
public import Operators

/// Applies rules to models.
public struct Validator: Sendable {
    private let rules: [Rule]
    private let table: OpTable
    private let readsWeights: Bool

    /// A validator for a choice of rules.
    ///
    /// - Parameters:
    ///   - selection: the rules to apply.
    ///   - table: the operators that are known.
    ///   - readsWeights: whether rules about elements read all tensors in the model; otherwise they read tensors of at
    ///     most 16 KiB, so that a large model costs no more than its graph.
    public init(
        _ selection: RuleSelection = RuleSelection(), table: OpTable = .standard, readsWeights: Bool = false
    ) {
        rules = Rule.all.filter(selection.contains)
        self.table = table
        self.readsWeights = readsWeights
    }

    /// Everything that the rules find in a model, in the order of the model.
    ///
    /// - Parameter externalData: asked for what tensors keep in other files; `nil` leaves them alone.
    public func findings(in model: Model, externalData: (any ExternalDataCheck)? = nil) -> [Diagnostic] {
        let context = ModelContext(model, table: table, externalData: externalData, readsWeights: readsWeights)
        var walk = ValidationWalk(context, rules: rules)
        walk.run()
        return walk.reporter.diagnostics
    }
}
