import ArgumentParser
import GraphIR
import Inspection
import ONNXCodec
import ONNXText

/// `onnxgraph show`.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a model in ONNX's text syntax.",
        discussion: """
            On standard output, tensors with more than 16 elements show only how many they have, unless --full is \
            given, or --digests for something that changes when they do; a file gets everything, and can be read back by every command. Tensors in other files stay there. \
            --select and --around print a part as a model of its own: what the part reads from outside are its inputs, \
            what is read outside its outputs.

            Examples:
              onnxgraph show se_net.onnx
              onnxgraph show resnet50.onnx --select '/layer1/*'
              onnxgraph show resnet50.onnx --around /layer2/layer2.0/Add --hops 2
              onnxgraph show se_net.onnx -o se_net.onnxtxt
              onnxgraph convert se_net.onnxtxt -o se_net.onnx
            """)

    @Argument(help: ArgumentHelp("File to read; - is standard input.", valueName: "model"), completion: .model)
    var model: String

    @Flag(help: "Print all elements of all tensors.")
    var full = false

    @Flag(help: "Print a digest of the elements that are left out.")
    var digests = false

    @OptionGroup(title: "Part")
    var part: PartArguments

    @Option(
        name: .shortAndLong, help: ArgumentHelp("File to write. (default: standard output)", valueName: "file"),
        completion: .file(extensions: ["onnxtxt"]))
    var output: String?

    @Flag(help: "Replace a file that differs.")
    var force = false

    func validate() throws {
        if output == "" { throw ValidationError("The name of the output is empty.") }
        let isFile = output != nil && output != "-"
        if digests && (full || isFile) { throw ValidationError("With --full, or in a file, nothing is left out.") }
    }

    func run() throws {
        let model = try part.part(of: ModelInput.read(model))
        let omissions = TextPrinter.omissions(of: model)
        if !omissions.isEmpty { Console.note("note: the text leaves out \(omissions.joined(separator: ", "))") }
        guard let output, output != "-" else {
            var printer = TextPrinter(elisionThreshold: full ? nil : 16)
            if digests { printer.digest = { try ContentDigest.text(of: $0) } }
            if Console.writesToTerminal { return try show(model, printer) }
            return try AtomicFile.write(toDescriptor: 1) { file in try printer.write(model, to: file.write) }
        }
        try AtomicFile.save(to: output, replacing: force) { file in try TextPrinter().write(model, to: file.write) }
    }

    /// Shows a model on a terminal, which shall not take names in it for commands.
    private func show(_ model: Model, _ printer: TextPrinter) throws {
        var lines = PrintableLines { try Console.answer($0) }
        try printer.write(model) { try lines.write($0) }
        try lines.finish()
    }
}
