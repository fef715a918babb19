import ArgumentParser
import Validation

/// `onnxgraph validate`.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Report every fault of models, with its place.")

    @Argument(help: ArgumentHelp("Files to validate; - is standard input.", valueName: "model"))
    var models: [String]

    @Option(help: "How to write the answer.")
    var format = OutputFormat.text

    @Option(help: ArgumentHelp("Only these rules: ids or areas, with commas between.", valueName: "rules"))
    var select: [String] = []

    @OptionGroup var external: ExternalDataArguments

    func run() throws {
        let selected = select.flatMap { $0.split(separator: ",").map(String.init) }
        let validator = Validator(RuleSelection(selected: selected))
        let validated = models.map { validator.validate($0, external: external) }
        switch format {
        case .json: print(try OutputFormat.json(ValidationReport(models: validated)))
        case .text:
            for model in validated {
                for finding in model.findings { print("\(model.path): \(finding.diagnostic)") }
            }
        }
        if validated.contains(where: { !$0.isOpened }) { throw ExitStatus.Trouble() }
        if validated.contains(where: { !$0.isValid }) { throw ExitStatus.Findings() }
    }
}
