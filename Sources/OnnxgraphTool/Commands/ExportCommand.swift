import ArgumentParser
import AttentionBlocks
import GraphIR
import Inspection
import Networks
import ONNXCodec
import Tracing
import Transforms

/// `onnxgraph export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Trace blocks and networks and write each as an .onnx file.",
        discussion: """
            The graph is the one that PyTorch's exporter writes for the same module, with the same weights for the \
            same seed. The weights of networks are drawn by their layers' defaults, which is not what their published \
            training starts from.

            Examples:
              onnxgraph export se_net
              onnxgraph export se_net cbam_net --output-dir models
              onnxgraph export sk_net -p channels=64 -p softmax=false --input 2x64x32x32 -o sk.onnx
              onnxgraph export resnet50 -p attention=eca
              onnxgraph export se_net --weights se.safetensors --dynamic batch,height,width
            """)

    @Argument(
        help: ArgumentHelp("Blocks and networks to export; 'onnxgraph blocks' lists them.", valueName: "block"),
        completion: .blockOrNetwork)
    var blocks: [String] = []

    @Flag(help: "Export every block, but no network.")
    var all = false

    @Option(
        name: [.customShort("p"), .customLong("parameter")], parsing: .singleValue,
        help: ArgumentHelp("Set a block's parameter.", valueName: "name=value"))
    var parameters: [String] = []

    @Option(
        name: .customLong("input"), parsing: .singleValue,
        help: ArgumentHelp("Shape of an input, such as 1x128x200x200.", valueName: "shape"), transform: inputShape)
    var inputs: [[Int]] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Seed of the weights, as for torch.manual_seed. (default: 0)", valueName: "seed"),
        transform: randomSeed)
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("Take the weights from a state dict saved as safetensors.", valueName: "file"),
        completion: .file(extensions: ["safetensors"]))
    var weights: String?

    @Option(
        help: ArgumentHelp(
            "Leave axes open: batch, depth, height, width, with commas between.", valueName: "axes"))
    var dynamic: String?

    @Option(help: "ONNX operator set, \(supportedOpsets.lowerBound) to \(supportedOpsets.upperBound).")
    var opset: Int64 = 11

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("File to write, or - for standard output. (default: BLOCK.onnx)", valueName: "file"),
        completion: .model)
    var output: String?

    @Option(help: ArgumentHelp("Folder to write BLOCK.onnx to.", valueName: "folder"), completion: .directory)
    var outputDir: String?

    @Flag(help: "Write a leaner graph that computes the same, as 'onnxgraph simplify' does.")
    var simplify = false

    @Flag(help: "Put large tensors into a file beside the model, as models over 2 GiB need.")
    var externalData = false

    @Option(
        help: ArgumentHelp(
            "With --external-data: from how many bytes on a tensor is large. (default: 1024)", valueName: "bytes"))
    var threshold: Int?

    @Flag(help: "Replace a file that differs.")
    var force = false

    /// Refuses options that contradict each other.
    private func checkOptions() throws {
        if blocks.isEmpty && !all { throw ValidationError("Name a block, or give --all.") }
        if !blocks.isEmpty && all { throw ValidationError("Give block names or --all, not both.") }
        if output != nil && outputDir != nil { throw ValidationError("Give --output or --output-dir, not both.") }
        if output == "" || outputDir == "" { throw ValidationError("The name of the output is empty.") }
        if output != nil && (all || blocks.count > 1) {
            throw ValidationError("--output takes one block; give --output-dir for several.")
        }
        if weights != nil && (all || blocks.count > 1) { throw ValidationError("--weights are those of one block.") }
        if weights != nil && seed != nil { throw ValidationError("Give --seed or --weights, not both.") }
        if output == "-" && externalData { throw ValidationError("--external-data needs a file to lie beside.") }
        try checkThreshold(threshold, externalData: externalData)
        try refuseTerminal(output)
    }

    func run() throws {
        try checkOptions()
        let names = all ? Catalogue.blocks.map(\.name) : blocks
        var options = TraceOptions()
        options.seed = seed ?? 0
        if externalData { options.parameterByteLimit = .max }
        options.weights = try weights.map { try Weights(file: $0) }
        options.opset = opset
        let axes = dynamic.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
        // All blocks are traced before any file is written: one that fails leaves everything as it was.
        let models = try names.map { name in
            let block = try NetworkCatalogue.block(named: name)
            let model = try block.trace(parameters, inputs: inputs, dynamic: axes, options: options)
            return (name: name, model: simplify ? Transforms.simplify(model) : model)
        }
        for (name, model) in models {
            if output == "-" {
                try ModelWriter.write(model, toDescriptor: 1)
            } else {
                let path = output ?? outputDir.map { "\($0)/\(name).onnx" } ?? "\(name).onnx"
                let apart = externalData ? ExternalDataOptions(threshold: threshold ?? 1024) : nil
                try ModelWriter.write(model, to: path, externalData: apart, replacing: force)
                Console.note(ModelCounts(of: model).exportNote(path: path))
            }
        }
    }
}
