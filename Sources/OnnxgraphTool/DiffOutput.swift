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

    /// Writes the answer, one comparison after the other, so that none of several has to be kept.
    func write(_ reports: some Sequence<DiffReport>, areSeveral: Bool) throws {
        guard let output, output != "-" else {
            return try write(reports, areSeveral: areSeveral, to: Console.answer)
        }
        try AtomicFile.save(to: output, replacing: force) { file in
            try write(reports, areSeveral: areSeveral) { bytes in try bytes.withUnsafeBytes(file.write) }
        }
    }

    /// Writes the files for Netron.
    func writeAttachments(_ report: DiffReport) throws {
        for (path, isSecond) in zip(netronAttachment, [false, true]) {
            let text = try OutputFormat.json(NetronAttachment(report, isSecond: isSecond)) + "\n"
            try AtomicFile.save(text: text, to: path, replacing: force)
        }
    }

    private func write(
        _ reports: some Sequence<DiffReport>, areSeveral: Bool, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        switch format {
        case .json where areSeveral: try JSONText.write(DiffReportList(reports), isIndented: true, to: sink)
        case .json: for report in reports { try JSONText.write(report, isIndented: true, to: sink) }
        case .sarif:
            try JSONText.write(SarifDiff(reports, version: Producer.onnxgraph.version), isIndented: true, to: sink)
        case .text, .markdown, .mermaid, .html: return try writeTexts(reports, areSeveral: areSeveral, to: sink)
        }
        try sink(Array("\n".utf8))
    }

    private func writeTexts(
        _ reports: some Sequence<DiffReport>, areSeveral: Bool, to sink: ([UInt8]) throws -> Void
    ) throws {
        let areLines = areSeveral && (summary || nameOnly)
        var isFirst = true
        for report in reports {
            let text = areLines ? labelledText(of: report) : try text(of: report)
            if !text.isEmpty {
                try sink(Array(((isFirst || areLines ? "" : "\n") + text).utf8))
                isFirst = false
            }
            if format == .text, report.diff.isEqual { Console.note(report.equalityNote) }
        }
    }

    private func text(of report: DiffReport) throws -> String {
        switch format {
        case .markdown: MarkdownDiff(report).text
        case .mermaid: MermaidDiff(report).text
        case .html: try DiffPage(report).text()
        case .text, .json, .sarif: plainText(of: report)
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
