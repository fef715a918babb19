/// The largest element of each window of an image: `torch.nn.MaxPool2d`.
///
/// Input [N, C, H, W], output [N, C, H', W'] with H' = (H + 2 · padding - dilation · (kernel - 1) - 1) / stride + 1,
/// rounded down, or up when `ceilMode` is set. ONNX: `MaxPool`.
public final class MaxPool2d: Layer {
    private let options: PoolingOptions

    /// A pool whose stride is its kernel unless one is given.
    public init(
        _ kernel: any SpatialSize, stride: (any SpatialSize)? = nil, padding: any SpatialSize = 0,
        dilation: any SpatialSize = 1, ceilMode: Bool = false
    ) {
        options = PoolingOptions(
            images: kernel, stride: stride, padding: padding, dilation: dilation, isCeiled: ceilMode)
    }

    /// Applies the pool.
    public func forward(_ input: Tensor) -> Tensor { input.maxPool(options) }
}

/// The mean of each window of an image: `torch.nn.AvgPool2d`.
///
/// Input [N, C, H, W], output [N, C, H', W'] as for ``MaxPool2d``. ONNX: `AveragePool`.
public final class AvgPool2d: Layer {
    private let options: PoolingOptions
    private let countsPadding: Bool

    /// A pool whose stride is its kernel unless one is given.
    ///
    /// - Parameters:
    ///   - kernel: the lengths of the window.
    ///   - stride: the step from one window to the next.
    ///   - padding: how far a window may reach beyond the image.
    ///   - ceilMode: whether a window that reaches beyond the padded image still counts.
    ///   - countIncludePad: whether the padding counts as zeros, or not at all.
    public init(
        _ kernel: any SpatialSize, stride: (any SpatialSize)? = nil, padding: any SpatialSize = 0,
        ceilMode: Bool = false, countIncludePad: Bool = true
    ) {
        options = PoolingOptions(images: kernel, stride: stride, padding: padding, dilation: 1, isCeiled: ceilMode)
        countsPadding = countIncludePad
    }

    /// Applies the pool.
    public func forward(_ input: Tensor) -> Tensor { input.averagePool(options, countsPadding: countsPadding) }
}

extension PoolingOptions {
    fileprivate init(
        images kernel: any SpatialSize, stride: (any SpatialSize)?, padding: any SpatialSize,
        dilation: any SpatialSize, isCeiled: Bool
    ) {
        self.init(
            kernel: kernel.numbers(forDimensions: 2), stride: (stride ?? kernel).numbers(forDimensions: 2),
            padding: padding.numbers(forDimensions: 2), dilation: dilation.numbers(forDimensions: 2),
            isCeiled: isCeiled)
    }
}
