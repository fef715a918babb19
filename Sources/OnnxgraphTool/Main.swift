import ArgumentParser

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Parses the command line, runs the command, and turns what it throws into a message and an exit code.
@main
enum Main {
    static func main() {
        // A file that may not grow shall be an error of the write, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try Onnxgraph.parseAsRoot()
            try command.run()
        } catch {
            ExitStatus(of: error).exit()
        }
    }
}

/// The command and its subcommands.
struct Onnxgraph: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onnxgraph",
        abstract: "Export attention blocks as ONNX graphs; inspect, compare and validate any ONNX graph.",
        version: versionLine(),
        subcommands: [
            ExportCommand.self, BlocksCommand.self, InspectCommand.self, ShowCommand.self, DiffCommand.self,
            ValidateCommand.self, RenderCommand.self, SimplifyCommand.self, ConvertCommand.self,
            InferShapesCommand.self, InsertCommand.self, GitSetupCommand.self, GitDriverCommand.self,
        ])
}
