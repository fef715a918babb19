import ArgumentParser
import ONNXCodec
import Transforms

/// `onnxgraph infer-shapes`.
struct InferShapesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer-shapes",
        abstract: "Write a model with the types and shapes of all its values.",
        discussion: """
            Each value that a node writes, in subgraphs too, gets its type as far as it can be inferred. What the \
            model declares stays: a number takes the place of a name, a name that of nothing. Where a declaration \
            contradicts what is inferred, and where a node cannot work, is said on standard error.

            Examples:
              onnxgraph infer-shapes model.onnx -o typed.onnx
              onnxgraph export se_net -o - | onnxgraph infer-shapes - -o typed.onnx
            """)

    @Argument(help: ArgumentHelp("File to read; - is standard input.", valueName: "model"), completion: .model)
    var model: String

    @OptionGroup var output: ModelOutputArguments

    @OptionGroup var external: ExternalDataArguments

    func run() throws {
        var stored = try external.read(model)
        let annotation = TypeAnnotation(of: stored.model)
        stored.model = annotation.model
        for diagnostic in annotation.diagnostics { Console.note("\(diagnostic)") }
        try output.write(stored)
    }
}
