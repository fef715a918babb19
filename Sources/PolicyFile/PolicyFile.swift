public import GraphIR
public import Validation

/// What a policy file says: demands on models, and which rules are applied to them.
public struct PolicyFile: Sendable {
    /// What is demanded beyond the specification.
    public internal(set) var policy = Policy()
    /// Which rules are applied, to every model.
    public internal(set) var selection = RuleSelection()
    /// The path, relative to the folder of the policy file, of the model whose structure every model must have.
    public internal(set) var structure: String?
    /// What holds for some models only, in file order.
    public internal(set) var sections: [Section] = []

    /// What holds for the models whose paths match a pattern.
    public struct Section: Sendable {
        /// The pattern; paths are relative to the folder of the policy file.
        public let paths: Glob
        /// Rules that are left out for them, and severities that rules have there.
        public internal(set) var selection = RuleSelection()
        /// The model whose structure they must have; `nil` when the section does not say.
        public internal(set) var structure: String?
    }

    /// A policy that says nothing.
    public init() {}

    /// The path of the model whose structure a model must have; the last section that says one counts.
    public func structure(for path: String) -> String? {
        sections.last { $0.structure != nil && $0.paths.matches(ByteString(path)) }?.structure ?? structure
    }

    /// The paths of all models whose structure others must have, each once.
    public var structures: [String] {
        ([structure] + sections.map(\.structure)).compactMap { $0 }.reduce(into: []) { paths, path in
            if !paths.contains(path) { paths.append(path) }
        }
    }

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
