import ArgumentParser
import GraphIR
import Inspection
import ONNXCodec

/// `onnxgraph inspect`.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what is in a model: interface, operators, parameters, nodes and shapes.",
        discussion: """
            Weights are not read. A model that cannot be read does not stop the others; the exit code is then 2.

            Examples:
              onnxgraph inspect se_net.onnx
              onnxgraph inspect *.onnx --format json
            """)

    @Argument(help: ArgumentHelp("Files to inspect; - is standard input.", valueName: "model"))
    var models: [String]

    @Option(help: "How to write the answer.")
    var format = OutputFormat.text

    func run() throws {
        var inspected: [InspectedModel] = []
        for path in models {
            do {
                let model = try path == "-" ? ModelReader.read(descriptor: 0) : ModelReader.read(path: path)
                let size = path == "-" ? nil : try AtomicFile.size(of: path)
                inspected.append(InspectedModel(path: path, fileBytes: size, summary: ModelSummary(of: model)))
            } catch let error as DecodeError {
                Console.note("error: \(path): \(error)")
            } catch {
                Console.note("error: \(error)")
            }
        }
        switch format {
        case .json: print(try OutputFormat.json(InspectionReport(models: inspected)))
        case .text: print(inspected.map(\.text).joined(separator: "\n"), terminator: "")
        }
        if inspected.count < models.count { throw ExitStatus.Trouble() }
    }
}
