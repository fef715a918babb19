import GraphIR
public import Validation

/// What a policy file says: demands on models, and which rules are applied to them.
public struct PolicyFile: Sendable {
    /// What is demanded beyond the specification.
    public internal(set) var policy = Policy()
    /// Which rules are applied, to every model.
    public internal(set) var selection = RuleSelection()
    /// What holds for some models only, in file order.
    public internal(set) var sections: [Section] = []

    /// What holds for the models whose paths match a pattern.
    public struct Section: Sendable {
        /// The pattern; paths are relative to the folder of the policy file.
        public let paths: Glob
        /// Rules that are left out for them, and severities that rules have there.
        public internal(set) var selection = RuleSelection()
    }

    /// A policy that says nothing.
    public init() {}

    /// Which rules are applied to a model.
    ///
    /// - Parameters:
    ///   - path: the model's path, relative to the folder of the policy file.
    ///   - arguments: what the command line says: its choice of rules replaces the file's, all else is added.
    public func selection(for path: String, with arguments: RuleSelection) -> RuleSelection {
        var result = arguments
        let matching = sections.filter { $0.paths.matches(ByteString(path)) }.map(\.selection)
        if arguments.selected.isEmpty { result.selected = selection.selected }
        result.ignored = selection.ignored + matching.flatMap(\.ignored) + arguments.ignored
        result.severities = selection.severities + matching.flatMap(\.severities) + arguments.severities
        return result
    }
}
