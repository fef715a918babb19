import ArgumentParser
import GraphIR
import Validation

/// Which rules a command applies, and what their findings amount to.
struct RuleArguments: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Apply only these rules: ids or areas, with commas between.", valueName: "rules"),
        completion: .ruleOrArea)
    var select: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Do not apply these rules: ids or areas, with commas between.", valueName: "rules"),
        completion: .ruleOrArea)
    var ignore: [String] = []

    @Option(
        help: ArgumentHelp(
            "From which severity on a finding makes the exit code 1; info also shows infos.", valueName: "severity"))
    var severityThreshold = SeverityArgument.error

    @Flag(help: "Warnings are errors.")
    var strict = false

    @Option(help: ArgumentHelp("Apply only rules that the reference checker has too.", valueName: "checker"))
    var like: ReferenceChecker?

    func validate() throws {
        if let unknown = selection.unknownPatterns.first {
            throw ValidationError("\(RuleSelection.complaint(about: unknown)) (--list-rules lists all)")
        }
    }

    /// The least severity that makes the exit code 1.
    var threshold: Diagnostic.Severity { severityThreshold.severity }

    /// The choice of rules.
    var selection: RuleSelection {
        let names = { (lists: [String]) in
            lists.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        }
        var selection = RuleSelection(selected: names(select), ignored: names(ignore), isLikeReference: like != nil)
        selection.isStrict = strict
        return selection
    }
}

/// A checker that others are compared with.
enum ReferenceChecker: String, ExpressibleByArgument, CaseIterable {
    case onnx
}

/// A severity on the command line.
enum SeverityArgument: String, ExpressibleByArgument, CaseIterable {
    case info, warning, error

    var severity: Diagnostic.Severity {
        switch self {
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}
