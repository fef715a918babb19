/// Something wrong with a model, or worth knowing about it.
public struct Diagnostic: Hashable, Sendable {
    /// What is wrong: `area.fault`, stable over versions.
    public var id: String
    /// How bad it is.
    public var severity: Severity
    /// What was expected and what was found, in lower case, without a full stop.
    public var message: String
    /// Where it is.
    public var location: Location
    /// Other places that explain it.
    public var notes: [Note]
    /// What would mend it, when that can be said.
    public var hint: String?

    /// How bad a finding is.
    public enum Severity: String, Hashable, Sendable, Comparable {
        /// Worth knowing.
        case info
        /// Probably not meant.
        case warning
        /// Not allowed.
        case error

        /// Orders by how bad it is.
        public static func < (left: Severity, right: Severity) -> Bool {
            let order: [Severity] = [.info, .warning, .error]
            return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
        }
    }

    /// A place that explains a finding.
    public struct Note: Hashable, Sendable {
        /// What is to be seen there.
        public var message: String
        /// The place.
        public var location: Location

        /// A remark on a place.
        public init(_ message: String, at location: Location) {
            self.message = message
            self.location = location
        }
    }

    /// A finding.
    public init(
        _ id: String, _ message: String, severity: Severity = .error, at location: Location, notes: [Note] = [],
        hint: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.location = location
        self.notes = notes
        self.hint = hint
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The finding as compilers print theirs, one line each for it and its notes.
    public var description: String {
        let lines =
            [(location == .model ? "" : "\(location): ") + "\(severity.rawValue): \(message) [\(id)]"]
            + notes.map { "\($0.location): note: \($0.message)" } + (hint.map { ["hint: \($0)"] } ?? [])
        return lines.joined(separator: "\n")
    }
}
