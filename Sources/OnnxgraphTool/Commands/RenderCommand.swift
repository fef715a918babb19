import ArgumentParser
import GraphIR
import Graphviz
import Inspection
import ONNXCodec

/// `onnxgraph render`.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a model as SVG, PNG, PDF, DOT, Mermaid, or a page to walk about in.",
        discussion: """
            The name of the file says what is written: .svg, .png, .pdf, .html, .dot, or .mmd for Mermaid. All but the \
            last two are laid out by Graphviz, whose program dot has to be in the path. Constants are shown in the \
            nodes that read them, modules as frames, and a node with subgraphs in a frame with them. Weights are not \
            read.

            Examples:
              onnxgraph render se_net.onnx -o se_net.svg
              onnxgraph render resnet50.onnx -o resnet50.pdf --collapse 1
              onnxgraph render model.onnx -o model.html
              onnxgraph render model.onnx -o gate.svg --around /fc/fc.2/MatMul --hops 2
              onnxgraph render model.onnx -o - --format mermaid
              onnxgraph render model.onnx --netron-attachment model.json
            """)

    /// What Graphviz lays out within a minute, as measured.
    private static let layoutLimit = 5000

    @Argument(help: ArgumentHelp("File to read; - is standard input.", valueName: "model"), completion: .model)
    var model: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("How to write the picture. (default: by the name of the file)", valueName: "format"))
    var format: RenderFormat?

    @Option(
        help: ArgumentHelp(
            "Draw so many levels of modules as frames, and each deeper module as one node.", valueName: "depth"))
    var collapse: Int?

    @OptionGroup(title: "Part")
    var part: PartArguments

    @Option(help: "Where the lines lead: down or right.")
    var direction = PictureDirection.down

    @Option(help: ArgumentHelp("How long Graphviz may take.", valueName: "seconds"))
    var timeLimit = 60

    @Option(
        help: ArgumentHelp(
            "Write what each node costs as a file that Netron opens beside the model.", valueName: "file.json"),
        completion: .file(extensions: ["json"]))
    var netronAttachment: String?

    @Flag(help: "Replace files that differ.")
    var force = false

    func validate() throws {
        if output == nil && netronAttachment == nil { throw ValidationError("Give --output or --netron-attachment.") }
        if output == "" || netronAttachment == "" { throw ValidationError("The name of the output is empty.") }
        if let collapse, collapse < 0 { throw ValidationError("--collapse must be at least 0.") }
        if !(1...86400).contains(timeLimit) { throw ValidationError("--time-limit must be between 1 and 86400.") }
        if let output, chosenFormat(output) == nil {
            throw ValidationError(
                output == "-"
                    ? "--output - needs a --format."
                    : "Expected a file that ends in .svg, .png, .pdf, .html, .dot or .mmd, found '\(output)'; or give --format."
            )
        }
        if let output, let format = chosenFormat(output), format == .png || format == .pdf {
            try refuseTerminal(output)
        }
    }

    func run() throws {
        let model = try part.part(of: ModelInput.read(model))
        if let output, let format = chosenFormat(output) { try draw(model, format, to: output) }
        if let netronAttachment {
            try save(
                Array((try OutputFormat.json(NetronAttachment(ModelProfile(of: model))) + "\n").utf8),
                to: netronAttachment)
        }
    }

    private func chosenFormat(_ output: String) -> RenderFormat? {
        format ?? (output == "-" ? nil : RenderFormat(path: output))
    }

    private func draw(_ model: Model, _ format: RenderFormat, to path: String) throws {
        var options = PictureOptions()
        options.collapseDepth = collapse
        let plan = PicturePlan(of: model, options: options)
        if format.layout != nil, plan.nodeCount > Self.layoutLimit {
            throw RenderError.tooLarge(nodes: plan.nodeCount, limit: Self.layoutLimit)
        }
        if format.layout != nil { _ = try Graphviz() }
        let name = self.model.split(separator: "/").last.map(String.init) ?? self.model
        let rendering = Rendering(
            picture: plan.picture(), format: format, direction: direction, timeLimit: timeLimit,
            title: self.model == "-" ? plan.title : name)
        try save(try rendering.bytes(), to: path)
    }

    private func save(_ bytes: [UInt8], to path: String) throws {
        let body = { (file: FileSink) in try bytes.withUnsafeBytes { try file.write($0) } }
        if path == "-" {
            try AtomicFile.write(toDescriptor: 1, body)
        } else {
            try AtomicFile.save(to: path, replacing: force, body)
        }
    }
}
