/// All dimensions after the first as one: `torch.nn.Flatten`.
///
/// Input [N, *], output [N, product of the others]. ONNX: `Flatten`.
public final class Flatten: Layer {
    /// The layer has no parameters.
    public init() {}

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.flatten() }
}

/// Each element of an image repeated along height and width: `torch.nn.Upsample` in mode `nearest`.
///
/// Input [N, C, H, W], output [N, C, factor · H, factor · W]. ONNX: `Resize`.
public final class Upsample: Layer {
    private let factor: Int

    /// An upsampling by a whole factor.
    public init(factor: Int) {
        self.factor = factor
    }

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.upsampledNearest(factor: factor) }
}

/// The input itself: `torch.nn.Dropout` in evaluation; adds nothing to the graph, but takes a place in a chain.
public final class Dropout: Layer {
    /// The layer has no parameters.
    public init() {}

    /// Returns the input.
    public func forward(_ input: Tensor) -> Tensor { input }
}
