public import GraphIR

/// Writes models in ONNX's text syntax.
///
/// The syntax is that of the official package's `onnx.parser` and `onnx.printer`, source: `docs/Syntax.md` of the ONNX
/// specification. What it has no words for, such as node comments or sparse initializers, is left out; see
/// ``omissions(of:)``.
public struct TextPrinter: Sendable {
    /// From how many elements on a tensor's elements are left out; `nil` writes all.
    ///
    /// A tensor with elements left out shows their number, `{...9408}`, and cannot be read back.
    public var elisionThreshold: Int?

    /// What stands for the elements that are left out, `{...9408, digest 5a0c8e12f7b3}`; `nil` gives their number alone.
    public var digest: (@Sendable (ConstantTensor) throws -> String)?

    /// Whether each input, output and metadata entry of a graph has a line of its own.
    ///
    /// It makes texts longer, and what changes from one text to another shorter.
    public var isLineByLine = false

    /// A printer that writes everything, or leaves large tensors out.
    public init(elisionThreshold: Int? = nil) {
        self.elisionThreshold = elisionThreshold
    }

    /// The text of a model.
    ///
    /// - Throws: what the source of a tensor throws.
    public func text(of model: Model) throws -> String {
        var bytes: [UInt8] = []
        try write(model) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Hands the text of a model on in pieces, so that weights are never held as a whole.
    ///
    /// - Throws: what `emit` or the source of a tensor throws.
    public func write(_ model: Model, to emit: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withoutActuallyEscaping(emit) { emit in
            var sink = TextSink(emit)
            try ModelText(model: model, printer: self).write(to: &sink)
            try sink.flush()
        }
    }

    /// What a model has that the syntax has no words for, for example `1 sparse initializer`.
    public static func omissions(of model: Model) -> [String] {
        var counts = OmissionCounts()
        if let graph = model.graph { counts.add(graph) }
        for function in model.functions { counts.add(function) }
        counts.add("training information", model.trainingInfo.count)
        counts.add("device configuration", model.deviceConfigurations.count)
        return counts.lines
    }
}
