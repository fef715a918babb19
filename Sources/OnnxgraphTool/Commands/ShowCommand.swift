import ArgumentParser
import GraphIR
import ONNXCodec
import ONNXText

/// `onnxgraph show`.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a model in ONNX's text syntax.",
        discussion: """
            On standard output, tensors with more than 16 elements show only how many they have, unless --full is \
            given; a file gets everything, and can be read back by every command. Tensors in other files stay there. \
            --select and --around print a part as a model of its own: what the part reads from outside are its inputs, \
            what is read outside its outputs.

            Examples:
              onnxgraph show se_net.onnx
              onnxgraph show resnet50.onnx --select '/layer1/*'
              onnxgraph show resnet50.onnx --around /layer2/layer2.0/Add --hops 2
              onnxgraph show se_net.onnx -o se_net.onnxtxt
              onnxgraph convert se_net.onnxtxt -o se_net.onnx
            """)

    @Argument(help: ArgumentHelp("File to read; - is standard input.", valueName: "model"))
    var model: String

    @Flag(help: "Print all elements of all tensors.")
    var full = false

    @OptionGroup(title: "Part")
    var part: PartArguments

    @Option(name: .shortAndLong, help: ArgumentHelp("File to write. (default: standard output)", valueName: "file"))
    var output: String?

    @Flag(help: "Replace a file that differs.")
    var force = false

    func validate() throws {
        if output == "" { throw ValidationError("The name of the output is empty.") }
    }

    func run() throws {
        let model = try part.part(of: ModelInput.read(model))
        let omissions = TextPrinter.omissions(of: model)
        if !omissions.isEmpty { Console.note("note: the text leaves out \(omissions.joined(separator: ", "))") }
        guard let output, output != "-" else {
            let printer = TextPrinter(elisionThreshold: full ? nil : 16)
            if Console.writesToTerminal { return try show(model, printer) }
            return try AtomicFile.write(toDescriptor: 1) { file in try printer.write(model, to: file.write) }
        }
        try AtomicFile.save(to: output, replacing: force) { file in try TextPrinter().write(model, to: file.write) }
    }

    /// Shows a model on a terminal, which shall not take names in it for commands.
    private func show(_ model: Model, _ printer: TextPrinter) throws {
        var rest: [UInt8] = []
        try printer.write(model) { piece in
            rest.append(contentsOf: piece)
            guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return }
            try Console.answer(String(decoding: rest[...end], as: UTF8.self).printableLines)
            rest.removeSubrange(...end)
        }
        try Console.answer(String(decoding: rest, as: UTF8.self).printableLines)
    }
}
