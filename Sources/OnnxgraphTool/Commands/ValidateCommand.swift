import ArgumentParser
import GraphIR
import Inspection
import ONNXCodec
import Validation

/// `onnxgraph validate`.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Report every fault of models at once, each with its place.",
        discussion: """
            Of folders, every .onnx file below is validated. A project's own demands on its models are read from a \
            policy file. The exit code is 0 when there is no error, 1 when there is one, or a finding from the \
            severity threshold on, and 2 when a file cannot be opened; the others are validated all the same.

            Examples:
              onnxgraph validate model.onnx
              onnxgraph validate models --strict --ignore name
              onnxgraph validate models --format sarif --output report.sarif
              onnxgraph validate --explain graph.undefined-value
            """)

    @Argument(
        help: ArgumentHelp("Files or folders to validate; - is standard input.", valueName: "model"), completion: .model
    )
    var models: [String] = []

    @Option(help: "How to write the answer.")
    var format = ReportFormat.text

    @Option(
        name: .shortAndLong, help: ArgumentHelp("File to write the answer to.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Replace a file that differs.")
    var force = false

    @OptionGroup var rules: RuleArguments

    @OptionGroup var policy: PolicyArguments

    @OptionGroup var external: ExternalDataArguments

    @Flag(help: "Read all weights: find NaN and infinite ones, and compare checksums of external data.")
    var readWeights = false

    @Option(help: "When to colour the answer.")
    var color = ColorChoice.auto

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("How many models to validate at a time. (default: one a core)", valueName: "number"))
    var jobs: Int?

    @Flag(help: "List the rules.")
    var listRules = false

    @Option(help: ArgumentHelp("Explain a rule.", valueName: "rule"), completion: .rule)
    var explain: String?

    func validate() throws {
        if explain != nil || listRules {
            if let explain { _ = try rule(named: explain) }
            if !models.isEmpty { throw ValidationError("--explain and --list-rules take no models.") }
            if format != .text && format != .json { throw ValidationError("Rules are listed as text or JSON.") }
            return
        }
        if models.isEmpty { throw ValidationError("Name a model, or a folder with models.") }
        if models.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once only.") }
        if models.contains("") { throw ValidationError("The name of a model is empty.") }
        if output == "" { throw ValidationError("The name of the output is empty.") }
        if force && file == nil { throw ValidationError("--force goes with --output.") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    func run() throws {
        if let explain {
            let rule = try rule(named: explain)
            return try answer([rule], asText: rule.text)
        }
        if listRules {
            let chosen = Rule.all.filter(rules.selection.contains)
            return try answer(chosen, asText: Rule.listing(chosen))
        }
        let tally = try report()
        if tally.unopenedModels > 0 { throw ExitStatus.Trouble() }
        if tally.hasFindings(from: rules.threshold) { throw ExitStatus.Findings() }
    }

    /// The file to write to; `nil` is standard output.
    private var file: String? { output == "-" ? nil : output }

    private func report() throws -> Tally {
        let policy = try policy.read()
        let paths = ModelPath.all(models)
        let progress = Progress("validating", total: paths.count)
        let writer = try ReportWriter(
            format, threshold: rules.threshold, isColoured: color.isOn(isFile: file != nil))
        let output = ReportOutput(writer, file: file, isReplacing: force, progress: progress)
        let job = ValidationJob(
            selection: rules.selection, policy: policy, external: external, hasExcerpts: format == .text,
            readsWeights: readWeights, hasOneModel: paths.count == 1)
        Workers.run(paths.count, threads: jobs ?? Thread.processorCount) { [paths] in
            job.validate(paths[$0])
        } deliver: {
            output.add($0)
        }
        return try output.finish()
    }

    private func answer(_ rules: [Rule], asText text: String) throws {
        let answer = format == .text ? text : try OutputFormat.json(RuleReport(rules: rules)) + "\n"
        guard let file else { return try Console.answer(answer) }
        try AtomicFile.save(text: answer, to: file, replacing: force)
    }

    private func rule(named id: String) throws -> Rule {
        if let rule = Rule.named(id) { return rule }
        throw ValidationError("\(RuleSelection.complaint(about: id)) (--list-rules lists all)")
    }
}
