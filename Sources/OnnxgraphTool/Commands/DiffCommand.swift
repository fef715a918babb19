import ArgumentParser
import GraphIR
import Inspection
import ONNXCodec
import Transforms

/// `onnxgraph diff`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two graphs.",
        discussion: """
            Names and the order of nodes do not count, Constant nodes and initializers are the same, inputs of \
            commutative operators have no order. Two folders are compared file by file, those of the same name. \
            The exit code is 0 for equal graphs, 1 for different ones, 2 for trouble.

            Examples:
              onnxgraph diff old.onnx new.onnx
              onnxgraph diff old.onnx retrained.onnx --ignore weights,metadata
              onnxgraph diff old.onnx new.onnx --side-by-side
              onnxgraph diff old.onnx new.onnx --format html --output diff.html
              onnxgraph diff before/ after/ --stat
            """)

    @Argument(help: ArgumentHelp("The first model or folder; - is standard input.", valueName: "a"), completion: .model)
    var first: String

    @Argument(
        help: ArgumentHelp("The second model or folder; - is standard input.", valueName: "b"), completion: .model)
    var second: String

    @Option(
        help: ArgumentHelp(
            "What to leave out, separated by commas: weights, names, shapes, attributes, metadata, opset.",
            valueName: "parts"),
        completion: .list(DiffOptions.Part.allCases.map(\.rawValue)), transform: ignoredParts)
    var ignore: Set<DiffOptions.Part> = []

    @Option(help: "How far apart two numbers may be and still be equal, absolutely or relatively.")
    var tolerance = 0.0

    @Flag(help: "Simplify both graphs first, and take different spellings of one operation for the same.")
    var normalize = false

    @Option(help: ArgumentHelp("Report only nodes whose id, name or operator fits.", valueName: "pattern"))
    var select: [String] = []

    @OptionGroup(title: "Output") var output: DiffOutputArguments

    @OptionGroup var external: ExternalDataArguments

    func validate() throws {
        if first == "-" && second == "-" { throw ValidationError("Only one model can come from standard input.") }
        if !(tolerance >= 0) { throw ValidationError("--tolerance must be at least 0.") }
    }

    func run() throws {
        let pairs = try DiffPairs(first, second)
        if pairs.areFolders { try output.checkFolders() }
        for path in pairs.onlyInFirst { Console.note("only in the first folder: \(path)") }
        for path in pairs.onlyInSecond { Console.note("only in the second folder: \(path)") }
        let (isEqual, isTroubled) = pairs.areFolders ? try compare(pairs.both) : (try compare(first, second), false)
        if isTroubled { throw ExitStatus.Trouble() }
        if !isEqual || !pairs.onlyInFirst.isEmpty || !pairs.onlyInSecond.isEmpty { throw ExitStatus.Findings() }
    }

    /// Compares two models and says whether they are equal.
    private func compare(_ a: String, _ b: String) throws -> Bool {
        let report = try report(a, b)
        try output.write(CollectionOfOne(report), areSeveral: false)
        try output.writeAttachments(report)
        return report.diff.isEqual
    }

    /// Compares one pair after the other, and says whether all that can be read are equal, and whether some cannot be.
    private func compare(_ pairs: [(a: String, b: String)]) throws -> (isEqual: Bool, isTroubled: Bool) {
        var (isEqual, isTroubled) = (true, false)
        let reports = pairs.lazy.compactMap { pair in
            do {
                let report = try report(pair.a, pair.b)
                if !report.diff.isEqual { isEqual = false }
                return report as DiffReport?
            } catch {
                Console.note("error: \(error)")
                isTroubled = true
                return nil
            }
        }
        try output.write(reports, areSeveral: true)
        return (isEqual, isTroubled)
    }

    private func report(_ a: String, _ b: String) throws -> DiffReport {
        let options = DiffOptions(
            ignored: ignore, tolerance: tolerance, isNormalizing: normalize, selection: select)
        let diff = try GraphDiff(from: try read(a), to: try read(b), options: options)
        if diff.summary.isBudgetEnded {
            Console.note("note: the search was ended before every improvement had been tried")
        }
        return DiffReport(diff, a: a, b: b)
    }

    private func read(_ path: String) throws -> Model {
        do {
            let stored = try external.read(path)
            let model = external.noExternal ? stored.model : try stored.embedded()
            return normalize ? Normalization(of: model).model : model
        } catch let error as DecodeError {
            throw DiffError(description: "\(path): \(error)")
        }
    }
}

/// Why two models cannot be compared.
struct DiffError: Error, CustomStringConvertible {
    let description: String
}

/// Reads a list of parts.
private func ignoredParts(_ text: String) throws -> Set<DiffOptions.Part> {
    let parts = try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
        if let part = DiffOptions.Part(rawValue: String(word)) { return part }
        let known = DiffOptions.Part.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("expected parts among \(known), found '\(word)'")
    }
    return Set(parts)
}
