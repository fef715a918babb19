import ArgumentParser
import GitSupport
import Inspection

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `onnxgraph git-driver`: what git calls once `onnxgraph git-setup` has told it to.
///
/// git gives up as soon as one of these fails: whatever a file holds, they say so and succeed.
struct GitDriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "git-driver",
        abstract: "Show models to git, which calls this after onnxgraph git-setup.",
        shouldDisplay: false,
        subcommands: [TextConversionCommand.self, FileDiffCommand.self, ToolDiffCommand.self])

    /// `onnxgraph git-driver textconv`.
    struct TextConversionCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "textconv", abstract: "Print a file as text that git can compare.")

        @Argument(help: "The file.")
        var file: String

        func run() throws {
            var text = ""
            try TextConversion(of: ModelFile(path: file)).write { line in
                text += line
                if text.utf8.count >= 1 << 16 {
                    try Console.answer(text)
                    text = ""
                }
            }
            try Console.answer(text)
        }
    }

    /// `onnxgraph git-driver diff`.
    struct FileDiffCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff", abstract: "Compare two files as graphs, for git diff.")

        @Argument(parsing: .captureForPassthrough, help: "What git says: path, file, object, mode, file, object, mode.")
        var words: [String]

        func run() throws {
            guard let arguments = DriverArguments(words) else {
                return try Console.answer("* Unmerged path \((words.first ?? "").printable())\n")
            }
            try GitDriverCommand.compare(
                arguments.oldFile, "a/\(arguments.oldPath)", arguments.newFile, "b/\(arguments.newPath)")
        }
    }

    /// `onnxgraph git-driver difftool`.
    struct ToolDiffCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "difftool", abstract: "Compare two files as graphs, for git difftool.")

        @Argument(help: "The old file.")
        var old: String

        @Argument(help: "The new file.")
        var new: String

        @Argument(help: "The path in the repository.")
        var path: String

        func run() throws {
            if !path.hasSuffix(".onnx") {
                return Console.note("\(path.printable()): no .onnx file, left out")
            }
            try GitDriverCommand.compare(old, "a/\(path)", new, "b/\(path)")
        }
    }

    private static func compare(_ old: String, _ oldLabel: String, _ new: String, _ newLabel: String) throws {
        let comparison = FileComparison(
            old: old, label: old == "/dev/null" ? old : oldLabel, new: new, label: new == "/dev/null" ? new : newLabel)
        let isColoured = (try? Git())?.colorsDifferences(isTerminal: Console.writesToTerminal) ?? false
        try Console.answer(comparison.text(isColoured: isColoured))
    }
}
