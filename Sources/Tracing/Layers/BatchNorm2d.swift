/// Normalises each channel of an image by recorded statistics: `torch.nn.BatchNorm2d` in evaluation.
///
/// Input and output [N, C, H, W]. ONNX: folded into the convolution before it, else `BatchNormalization`.
public final class BatchNorm2d: Layer {
    let weight: Parameter
    let bias: Parameter
    let runningMean: Parameter
    let runningVar: Parameter
    let numBatchesTracked = Parameter(shape: [], .constant(0), isBookkeeping: true)
    private let epsilon: Float

    /// A normalisation that changes nothing before it is given statistics, except by epsilon.
    ///
    /// - Parameters:
    ///   - channels: the length of dimension 1.
    ///   - epsilon: added to the variance.
    public init(_ channels: Int, epsilon: Float = 1e-5) {
        weight = Parameter(shape: [channels], .constant(1))
        bias = Parameter(shape: [channels], .constant(0))
        runningMean = Parameter(shape: [channels], .constant(0), isTrained: false)
        runningVar = Parameter(shape: [channels], .constant(1), isTrained: false)
        self.epsilon = epsilon
    }

    /// Applies the normalisation.
    public func forward(_ input: Tensor) -> Tensor {
        let statistics = BatchStatistics(
            weight: weight, bias: bias, runningMean: runningMean, runningVariance: runningVar)
        return input.batchNorm(statistics, epsilon: epsilon)
    }
}
