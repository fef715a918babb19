import ArgumentParser
import Inspection
import ONNXCodec
import Tracing

/// How an answer about two models is written.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, mermaid, html, sarif
}

/// What a command's answer about differences looks like, and where it goes.
struct DiffOutputArguments: ParsableArguments {
    @Option(help: "How to write the answer.")
    var format = DiffFormat.text

    @Flag(help: "With text: two columns, corresponding nodes on one line.")
    var sideBySide = false

    @Flag(help: "With text: a line with a bar for each module.")
    var stat = false

    @Flag(help: "With text: only the names of what differs.")
    var nameOnly = false

    @Flag(help: "With text: only the counts.")
    var summary = false

    @Option(help: "Whether text is coloured.")
    var color = ColorChoice.auto

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("File to write the answer to. (default: standard output)", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Replace a file that differs.")
    var force = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Also write two files that show each node's change in Netron, to be dropped onto its view of either model.",
            valueName: "a.json b.json"),
        completion: .file(extensions: ["json"]))
    var netronAttachment: [String] = []

    func validate() throws {
        let forms = [
            (sideBySide, "--side-by-side"), (stat, "--stat"), (nameOnly, "--name-only"), (summary, "--summary"),
        ]
        let chosen = forms.filter(\.0).map(\.1)
        if chosen.count > 1 { throw ValidationError("Give one of \(chosen.joined(separator: ", ")).") }
        if let form = chosen.first, format != .text { throw ValidationError("\(form) goes with --format text.") }
        if output == "" { throw ValidationError("The name of the output is empty.") }
        if force && output == nil && netronAttachment.isEmpty {
            throw ValidationError("--force goes with --output or --netron-attachment.")
        }
        if !netronAttachment.isEmpty && (netronAttachment.count != 2 || netronAttachment[0] == netronAttachment[1]) {
            throw ValidationError("--netron-attachment takes two files, and comes after the models.")
        }
    }

    /// Refuses forms that are about two models alone.
    func checkFolders() throws {
        if [.html, .mermaid].contains(format) {
            throw DiffError(description: "--format \(format.rawValue) shows two models, found two folders")
        }
        if !netronAttachment.isEmpty {
            throw DiffError(description: "--netron-attachment is about two models, found two folders")
        }
    }

    /// Writes the answer, and the files for Netron.
    func write(_ reports: [DiffReport]) throws {
        let text = try text(of: reports)
        if let output, output != "-" {
            try AtomicFile.save(text: text, to: output, replacing: force)
        } else {
            print(text, terminator: "")
        }
        if let report = reports.first, netronAttachment.count == 2 {
            for (path, isSecond) in zip(netronAttachment, [false, true]) {
                let attachment = try OutputFormat.json(NetronAttachment(report, isSecond: isSecond)) + "\n"
                try AtomicFile.save(text: attachment, to: path, replacing: force)
            }
        }
        if format == .text {
            for report in reports where report.diff.isEqual { Console.note(report.equalityNote) }
        }
    }

    private func text(of reports: [DiffReport]) throws -> String {
        switch format {
        case .text where reports.count > 1 && (summary || nameOnly): reports.map(labelledText).joined()
        case .text: reports.map(plainText).filter { !$0.isEmpty }.joined(separator: "\n")
        case .json where reports.count == 1: try OutputFormat.json(reports[0]) + "\n"
        case .json: try OutputFormat.json(reports) + "\n"
        case .markdown: reports.map { MarkdownDiff($0).text }.joined(separator: "\n")
        case .mermaid: reports.map { MermaidDiff($0).text }.joined(separator: "\n")
        case .html: try reports.map { try DiffPage($0).text() }.joined()
        case .sarif: try OutputFormat.json(SarifDiff(reports, version: Producer.onnxgraph.version)) + "\n"
        }
    }

    private func plainText(of report: DiffReport) -> String {
        let isColoured = color.isOn(isFile: output != nil && output != "-")
        if stat { return report.stat(isColoured: isColoured, width: Console.width) }
        if nameOnly { return report.nameList }
        if summary { return report.summaryText }
        if sideBySide { return SideBySideDiff(report, isColoured: isColoured, width: Console.width).text }
        return TextDiff(report, isColoured: isColoured).text
    }

    /// Each line behind the second file's path, as of several comparisons.
    private func labelledText(of report: DiffReport) -> String {
        plainText(of: report).split(separator: "\n").map { "\(report.pathOfB): \($0)\n" }.joined()
    }
}
