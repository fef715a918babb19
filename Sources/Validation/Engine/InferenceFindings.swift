import GraphIR
import Operators

/// What type inference finds in a model.
struct InferenceFindings {
    /// With the severities of their rules, or less.
    private(set) var diagnostics: [Diagnostic] = []

    init(of context: ModelContext, _ rules: [String: Rule]) {
        let found = InferredTypes(of: context.model, table: context.table).diagnostics
        if found.isEmpty { return }
        // What holds for any contents of computed values is an error. What only follows from computing shapes with the
        // sizes of inputs, which many exporters take from an example, is a warning.
        let certain = InferredTypes(of: context.model, table: context.table, followsComputations: false).diagnostics
        let certainPlaces = Set(certain.map(\.location.withoutField))
        let places = Set(found.map(\.location.withoutField))
        for var diagnostic in found + certain.filter({ !places.contains($0.location.withoutField) }) {
            guard let rule = rules[diagnostic.id] else { continue }
            let limit = certainPlaces.contains(diagnostic.location.withoutField) ? Diagnostic.Severity.error : .warning
            diagnostic.severity = min(rule.severity, limit)
            diagnostics.append(diagnostic)
        }
    }
}

extension Location {
    /// The node or value as a whole.
    fileprivate var withoutField: Location {
        var place = self
        place.field = nil
        return place
    }
}
