import ArgumentParser
import ONNXCodec
import Transforms

/// `onnxgraph simplify`.
struct SimplifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simplify",
        abstract: "Write a leaner model that computes the same.",
        discussion: """
            Constants are folded, shape computations and operations that do nothing go, equal ones are merged. Inputs, \
            outputs and weights stay as they are. What changed is listed on standard error.

            Examples:
              onnxgraph simplify se_net.onnx -o lean.onnx
              onnxgraph export se_net -o - | onnxgraph simplify - -o lean.onnx
            """)

    @Argument(help: ArgumentHelp("File to simplify; - is standard input.", valueName: "model"), completion: .model)
    var model: String

    @OptionGroup var output: ModelOutputArguments

    @OptionGroup var external: ExternalDataArguments

    func run() throws {
        var stored = try external.read(model)
        let simplification = Simplification(of: stored.model)
        stored.model = simplification.model
        try output.write(stored)
        Console.note(simplification.table)
    }
}
