import ArgumentParser
import ONNXCodec

/// `onnxgraph convert`.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Read a model and write it again, with its weights inside or beside it.",
        discussion: """
            Every field is kept. Tensors that lie in other files stay there: when the output goes to another folder, \
            copies of those files are put beside it. A copy never replaces a file with other contents, not even with \
            --force, and only files without a folder in their names are copied; else give --embed-data or \
            --external-data.

            Only regular files below the model's folder are opened, and none through a link.

            Examples:
              onnxgraph convert model.onnx -o other/model.onnx
              onnxgraph convert model.onnx -o single.onnx --embed-data
              onnxgraph convert large.onnx -o split.onnx --external-data --threshold 65536
            """)

    @Argument(help: ArgumentHelp("File to read; - is standard input.", valueName: "model"), completion: .model)
    var model: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .model)
    var output: String

    @Flag(help: "Put all large tensors into one file beside the model, FILE.data.")
    var externalData = false

    @Option(
        help: ArgumentHelp(
            "With --external-data: from how many bytes on a tensor is large. (default: 1024)", valueName: "bytes"))
    var threshold: Int?

    @Flag(help: "Put tensors that are in other files into the model.")
    var embedData = false

    @Flag(help: "Replace a file that differs.")
    var force = false

    @OptionGroup var external: ExternalDataArguments

    func validate() throws {
        if embedData && externalData { throw ValidationError("Give --embed-data or --external-data, not both.") }
        if embedData && external.noExternal {
            throw ValidationError("--embed-data has to open what --no-external leaves alone.")
        }
        if output == "" { throw ValidationError("The name of the output is empty.") }
        if output == "-" && externalData { throw ValidationError("--external-data needs a file to lie beside.") }
        try checkThreshold(threshold, externalData: externalData)
        try refuseTerminal(output)
    }

    func run() throws {
        var stored = try external.read(model)
        // Moving starts from elements in the model, which are read from the old file when they are written.
        if embedData || externalData && !external.noExternal { stored.model = try stored.embedded() }
        if externalData {
            let options = ExternalDataOptions(threshold: threshold ?? 1024)
            try ModelWriter.write(stored.model, to: output, externalData: options, replacing: force)
        } else if output == "-" {
            try ModelWriter.write(stored, toDescriptor: 1)
        } else {
            try ModelWriter.write(stored, to: output, replacing: force)
        }
        keepUntilExit(stored)
    }
}
