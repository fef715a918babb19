import GraphIR

/// Where rules say what they have found.
struct Reporter {
    /// A finding, and where it belongs in the order of the model.
    struct Entry {
        let diagnostic: Diagnostic
        let scope: Int
        let node: Int
    }

    /// The most findings of one rule; of more, only their number is told, so that no file makes an endless report.
    static let limit = 1000

    private(set) var entries: [Entry] = []
    /// How many findings there are, those beyond the limit included.
    private(set) var count = 0
    /// How many findings each rule has, those beyond the limit included.
    private var counts: [String: Int] = [:]
    /// The rules with findings beyond the limit, in the order of the first.
    private var overflowing: [(id: String, severity: Diagnostic.Severity)] = []
    /// The rule that is being applied.
    private var rule: Rule?
    /// The position of the scope that is being looked at.
    private var scope = -1
    /// The position of its node; -1 is the scope itself.
    private var node = -1
    /// Whether the scope is one that no runtime executes, where errors do no harm.
    private var isDormant = false
    private var nearestNames = NearestNames()

    /// Applies what follows to a place.
    mutating func enter(scope: Int, node: Int = -1, isDormant: Bool = false) {
        (self.scope, self.node, self.isDormant) = (scope, node, isDormant)
    }

    /// Applies a rule.
    mutating func apply(_ rule: Rule, _ body: (inout Reporter) -> Void) {
        self.rule = rule
        body(&self)
        self.rule = nil
    }

    /// Notes a finding of the rule that is being applied.
    mutating func report(
        _ message: @autoclosure () -> String, at location: @autoclosure () -> Location,
        notes: @autoclosure () -> [Diagnostic.Note] = [], hint: @autoclosure () -> String? = nil
    ) {
        guard let rule else { return }
        let severity = isDormant ? min(rule.severity, .warning) : rule.severity
        guard hasRoom(for: rule.id, severity) else { return }
        append(Diagnostic(rule.id, message(), severity: severity, at: location(), notes: notes(), hint: hint()))
    }

    /// The name that could be meant by one that nothing has.
    ///
    /// It is `nil` too when much has been compared for this model, or when no more findings of the rule are kept.
    mutating func nearest(to name: ByteString, among names: @autoclosure () -> [ByteString]) -> ByteString? {
        guard let rule, counts[rule.id, default: 0] < Self.limit else { return nil }
        return nearestNames.nearest(to: name, among: names())
    }

    /// Notes a finding that somebody else made.
    mutating func add(_ diagnostic: Diagnostic) {
        if hasRoom(for: diagnostic.id, diagnostic.severity) { append(diagnostic) }
    }

    /// Takes back the findings of a rule at a node, or at a value where no node is.
    mutating func remove(_ rule: String, at place: Location) {
        entries.removeAll { entry in
            let location = entry.diagnostic.location
            return entry.diagnostic.id == rule && location.graph == place.graph && location.node == place.node
                && (place.node != nil || location.value == place.value)
        }
    }

    /// Counts a finding of a rule, and says whether it is one to keep.
    private mutating func hasRoom(for id: String, _ severity: Diagnostic.Severity) -> Bool {
        let count = counts[id, default: 0] + 1
        counts[id] = count
        self.count += 1
        if count == Self.limit + 1 { overflowing.append((id, severity)) }
        return count <= Self.limit
    }

    private mutating func append(_ diagnostic: Diagnostic) {
        // What a rule about a graph finds at a node stands with what others find there.
        let node = diagnostic.location.node?.id.index ?? node
        entries.append(Entry(diagnostic: diagnostic, scope: scope, node: node))
    }

    /// The findings in the order of the model: by scope, then by node.
    var diagnostics: [Diagnostic] {
        entries.enumerated().sorted { left, right in
            (left.element.scope, left.element.node, left.offset) < (
                right.element.scope, right.element.node, right.offset
            )
        }.map(\.element.diagnostic) + omissions
    }

    /// A finding for each rule with more than the limit: how many are left out.
    private var omissions: [Diagnostic] {
        overflowing.map { id, severity in
            let rest = (counts[id] ?? 0) - Self.limit
            return Diagnostic(
                id, "\(counted(rest, "more finding")) of this kind left out", severity: severity, at: .model)
        }
    }
}
