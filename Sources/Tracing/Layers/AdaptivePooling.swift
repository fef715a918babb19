/// The mean over equal parts of an image: `torch.nn.AdaptiveAvgPool2d`.
///
/// Input [N, C, H, W], output [N, C, h, w]. ONNX: `GlobalAveragePool`, or `AveragePool` for more than one part.
public final class AdaptiveAvgPool2d: Layer {
    private let outputSize: [Int?]

    /// A pool with a number of parts by dimension, which divides the input's height and width.
    public init(_ outputSize: any SpatialSize) {
        self.outputSize = outputSize.numbers(forDimensions: 2)
    }

    /// A pool with numbers of parts for height and width; `nil` leaves a dimension as it is.
    public init(_ height: Int?, _ width: Int?) {
        outputSize = [height, width]
    }

    /// Applies the pool.
    public func forward(_ input: Tensor) -> Tensor { input.adaptiveAveragePool(outputSize: outputSize) }
}

/// The largest element of equal parts of an image: `torch.nn.AdaptiveMaxPool2d`.
///
/// Input [N, C, H, W], output [N, C, h, w]. ONNX: `MaxPool`.
public final class AdaptiveMaxPool2d: Layer {
    private let outputSize: [Int]

    /// A pool with a number of parts by dimension, which divides the input's height and width.
    public init(_ outputSize: any SpatialSize) {
        self.outputSize = outputSize.numbers(forDimensions: 2)
    }

    /// Applies the pool.
    public func forward(_ input: Tensor) -> Tensor { input.adaptiveMaxPool(outputSize: outputSize) }
}
