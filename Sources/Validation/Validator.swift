public import GraphIR
public import Operators

/// Applies rules to models.
public struct Validator: Sendable {
    private let selection: RuleSelection
    private let policy: Policy?
    private let rules: [Rule]
    private let table: OpTable
    private let readsWeights: Bool

    /// A validator for a choice of rules.
    ///
    /// - Parameters:
    ///   - selection: the rules to apply.
    ///   - policy: what is demanded beyond the specification; `nil` leaves the rules for it out.
    ///   - table: the operators that are known.
    ///   - readsWeights: whether rules about elements read all tensors in the model; otherwise they read tensors of at
    ///     most 16 KiB, so that a large model costs no more than its graph.
    public init(
        _ selection: RuleSelection = RuleSelection(), policy: Policy? = nil, table: OpTable = .standard,
        readsWeights: Bool = false
    ) {
        self.selection = selection
        self.policy = policy
        self.table = table
        self.readsWeights = readsWeights
        rules = Rule.all.filter(selection.contains)
    }

    /// Everything that the rules find in a model, in the order of the model.
    ///
    /// - Parameters:
    ///   - fileSize: the size of the model's file in bytes, for policies that bound it.
    ///   - externalData: asked for what tensors keep in other files; `nil` leaves them alone.
    public func findings(
        in model: Model, fileSize: Int64? = nil, externalData: (any ExternalDataCheck)? = nil
    ) -> [Diagnostic] {
        let context = ModelContext(model, table: table, externalData: externalData, readsWeights: readsWeights)
        // The reference does not read functions that are older than the format's idea of them.
        let leavesFunctionsOut = selection.isLikeReference && context.irVersion < 8
        var walk = ValidationWalk(
            context, rules: rules.filter { !leavesFunctionsOut || !$0.isAboutFunctions },
            leavesFunctionsOut: leavesFunctionsOut,
            policy: policy.map { PolicyContext($0, model: context, fileSize: fileSize) })
        walk.run()
        return walk.reporter.diagnostics.map(selection.ranked)
    }
}
