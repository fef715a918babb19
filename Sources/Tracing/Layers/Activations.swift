/// The positive part of each element: `torch.nn.ReLU`, ONNX `Relu`.
public final class ReLU: Layer {
    private let inplace: Bool

    /// A layer without parameters.
    ///
    /// - Parameter inplace: whether PyTorch overwrites the input, which keeps equal calls apart in the graph.
    public init(inplace: Bool = false) {
        self.inplace = inplace
    }

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.relu(inplace: inplace) }
}

/// 1 / (1 + e⁻ˣ) of each element: `torch.nn.Sigmoid`, ONNX `Sigmoid`.
public final class Sigmoid: Layer {
    /// The layer has no parameters.
    public init() {}

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.sigmoid() }
}

/// x / (1 + e⁻ˣ) of each element: `torch.nn.SiLU`, ONNX `Sigmoid` and `Mul`.
public final class SiLU: Layer {
    /// The layer has no parameters.
    public init() {}

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.silu() }
}

/// Each element, or the bound that it lies beyond: `torch.nn.Hardtanh`, ONNX `Clip`.
public final class Hardtanh: Layer {
    private let range: ClosedRange<Float>
    private let inplace: Bool

    /// A layer without parameters.
    ///
    /// - Parameters:
    ///   - range: the bounds.
    ///   - inplace: as for ``ReLU``.
    public init(_ range: ClosedRange<Float> = -1...1, inplace: Bool = false) {
        self.range = range
        self.inplace = inplace
    }

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.clamped(to: range, inplace: inplace) }
}

/// The positive part of each element, at most 6: `torch.nn.ReLU6`, ONNX `Clip`.
public final class ReLU6: Layer {
    private let inplace: Bool

    /// A layer without parameters.
    ///
    /// - Parameter inplace: as for ``ReLU``.
    public init(inplace: Bool = false) {
        self.inplace = inplace
    }

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.clamped(to: 0...6, inplace: inplace) }
}

/// Scales the elements along a dimension to positive numbers with sum 1: `torch.nn.Softmax`, ONNX `Softmax`.
public final class Softmax: Layer {
    private let dim: Int

    /// A softmax along a dimension, counted from the end when negative.
    public init(dim: Int) {
        self.dim = dim
    }

    /// Applies the function.
    public func forward(_ input: Tensor) -> Tensor { input.softmax(dim: dim) }
}
