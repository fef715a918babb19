public import GraphIR
import Operators

/// The tool that a model names as its maker.
public struct Producer: Hashable, Sendable {
    /// The tool's name.
    public let name: String
    /// The tool's version.
    public let version: String

    /// This package.
    public static let onnxgraph = Producer(name: "onnxgraph", version: "0.1.0")
}

/// How a module is traced.
public struct TraceOptions: Sendable {
    /// Seeds the generator that draws the parameters, as `torch.manual_seed` does.
    public var seed: UInt64 = 0
    /// How many bytes the parameters may take together: by default what one protobuf file holds.
    public var parameterByteLimit = Int(Int32.max)
    /// Elements of all parameters, instead of drawn ones.
    public var weights: Weights?
    /// Whether the parameters stay without elements: the graph of a large network is then made in no time, to be looked
    /// at and counted, but it cannot run.
    public var omitsWeights = false
    /// The version of ONNX's operator set that the graph is written in.
    public var opset: Int64 = 11
    /// The names of the graph's inputs; `input`, or `input_0` and so on when there are several, where it is too short.
    public var inputNames: [String] = []
    /// The names of the graph's outputs, in the same way `output`.
    public var outputNames: [String] = []
    /// The tool that the model names as its maker.
    public var producer = Producer.onnxgraph

    /// Seed 0, opset 11, names as documented.
    public init() {}
}

/// Runs a module's `forward` on symbolic inputs and returns the graph that PyTorch's exporter would write for it.
///
/// The graph has PyTorch's ops, wiring, node names and, for the same seed, weights; its constants are named by their
/// state-dict keys, and every intermediate value has its type and shape.
///
/// - Parameters:
///   - module: the root; its parameters are those of all modules that its stored properties reach.
///   - inputs: the shapes of the float inputs, outermost dimension first; a dimension is a number or a name.
///   - options: seed, opset and names.
/// - Throws: ``TraceError`` with every independent fault of the run.
public func trace<Root: Module>(
    _ module: Root, inputs: [[Dimension.Size]], options: TraceOptions = TraceOptions()
) throws(TraceError) -> Model {
    let table = OpTable.standard
    if let fault = opsetFault(options.opset) { throw TraceError(diagnostics: [fault]) }
    let trace = Trace(modules: ModuleTree(module, options), opset: options.opset, table: table)
    var faults = trace.modules.diagnostics + inputFaults(inputs)
    if !faults.isEmpty { throw TraceError(diagnostics: faults) }
    let tensors = inputs.map { shape in
        Tensor(trace: trace, id: trace.addTensor(ValueFacts(type: .tensor(.float, shape)), .input))
    }
    guard let input = Root.Input(tensors: tensors) else {
        let fault = "\(Root.self) does not take \(inputs.count) inputs"
        throw TraceError(diagnostics: [Diagnostic("trace.inputs", fault, at: .model)])
    }
    let outputs = module.forward(input).tensors
    faults = trace.diagnostics
    if !faults.isEmpty { throw TraceError(diagnostics: faults) }
    trace.forgetParameters()
    trace.foldBatchNorms(outputs: outputs.compactMap(\.id))
    return Assembly.model(
        of: trace, inputs: named(tensors, options.inputNames, "input"),
        outputs: named(outputs, options.outputNames, "output"), producer: options.producer)
}

private func named(_ tensors: [Tensor], _ names: [String], _ base: String) -> [Assembly.NamedTensor] {
    tensors.enumerated().map { index, tensor in
        let standard = tensors.count == 1 ? base : "\(base)_\(index)"
        return Assembly.NamedTensor(name: index < names.count ? names[index] : standard, tensor: tensor)
    }
}

/// The opsets that graphs can be written in: the first that PyTorch's exporter writes the functions' forms for, to the
/// newest that was tried.
public let supportedOpsets: ClosedRange<Int64> = 11...23

private func opsetFault(_ opset: Int64) -> Diagnostic? {
    if supportedOpsets.contains(opset) { return nil }
    let range = "\(supportedOpsets.lowerBound) to \(supportedOpsets.upperBound)"
    return Diagnostic("trace.opset", "expected an opset from \(range), found \(opset)", at: .model)
}

/// Refuses dimensions that are not positive, and more elements than `Int64` counts.
private func inputFaults(_ inputs: [[Dimension.Size]]) -> [Diagnostic] {
    inputs.compactMap { sizes in
        let numbers = sizes.compactMap(\.fixedValue)
        if numbers.contains(where: { $0 <= 0 }) {
            let fault = "every input dimension must be positive, found \(Shape(sizes: sizes))"
            return Diagnostic("trace.input-shape", fault, at: .model)
        }
        guard Dimension.Size.product(of: numbers.map { .fixed($0) }) == nil else { return nil }
        let fault = "the input \(Shape(sizes: sizes)) has more elements than Int64 counts"
        return Diagnostic("trace.input-shape", fault, at: .model)
    }
}
