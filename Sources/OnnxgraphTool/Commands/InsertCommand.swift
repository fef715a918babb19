import ArgumentParser
import AttentionBlocks
import GraphIR
import Inspection
import ONNXCodec
import Tracing
import Transforms

/// `onnxgraph insert`.
struct InsertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insert",
        abstract: "Put a block into a model, after one or more of its values.",
        discussion: """
            The block is traced at the shape of each place and stands behind the node there: what read its first output \
            reads the block's instead. A place is the name of a node or of a value, or a pattern of such names, in which \
            * and ? stand for any bytes and one. The block's parameter channels is that of the place unless it is set; \
            its weights are drawn anew for each place, from the seed and the numbers after it. Names of the model stay, \
            new ones begin with the block's. The result is validated before it is written.

            Examples:
              onnxgraph insert se_block resnet50.onnx --after '/layer?/layer?.2/relu_2/Relu' -o se_resnet50.onnx
              onnxgraph insert eca_block model.onnx --after backbone_out -p gamma=1 -o eca.onnx
            """)

    @Argument(
        help: ArgumentHelp("Block to put in; 'onnxgraph blocks' lists them.", valueName: "block"), completion: .block)
    var block: String

    @Argument(help: ArgumentHelp("File to read; - is standard input.", valueName: "model"), completion: .model)
    var model: String

    @Option(
        name: .customLong("after"), parsing: .singleValue,
        help: ArgumentHelp("Node or value to put the block after, or a pattern. Repeatable.", valueName: "pattern"))
    var places: [String]

    @Option(
        name: [.customShort("p"), .customLong("parameter")], parsing: .singleValue,
        help: ArgumentHelp("Set a block's parameter.", valueName: "name=value"))
    var parameters: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Seed of the weights, as for torch.manual_seed. (default: 0)", valueName: "seed"),
        transform: randomSeed)
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            "Take the weights from a state dict saved as safetensors, the same for each place.", valueName: "file"),
        completion: .file(extensions: ["safetensors"]))
    var weights: String?

    @OptionGroup var output: ModelOutputArguments

    @OptionGroup var external: ExternalDataArguments

    func validate() throws {
        if weights != nil && seed != nil { throw ValidationError("Give --seed or --weights, not both.") }
    }

    func run() throws {
        let block = try Catalogue.block(named: block)
        var stored = try external.read(model)
        let points = try InsertionPoint.find(places.map { ByteString($0) }, in: stored.model)
        var options = TraceOptions()
        options.weights = try weights.map { try Weights(file: $0) }
        options.opset = try BlockAtPoint.opset(of: stored.model)
        let blocks = try points.enumerated().map { index, point in
            options.seed = (seed ?? 0) &+ UInt64(index)
            return (point: point, block: try BlockAtPoint(block, parameters, point).trace(options))
        }
        let result = try Insertion(of: blocks, named: block.name, into: stored.model).model
        try InsertionCheck(of: stored.model).check(result)
        stored.model = result
        try output.write(stored, movingDataOf: external)
        for (point, traced) in blocks {
            let place = "\(point.name.printable()) \(Shape(sizes: point.shape))"
            Console.note(ModelCounts(of: traced).exportNote(path: "\(block.name) after \(place)"))
        }
    }
}
