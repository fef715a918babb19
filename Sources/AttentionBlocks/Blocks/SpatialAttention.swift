public import Tracing

/// The spatial half of CBAM: a gate for each pixel, learned from the mean and maximum over channels.
///
/// Input [N, C, H, W], output [N, 1, H, W]. One convolution without bias, padded so that the size stays. Source: Woo et
/// al., CBAM: Convolutional Block Attention Module, ECCV 2018.
public final class SpatialAttention: Layer {
    let conv1: Conv2d
    let sigmoid = Sigmoid()

    /// A gate with an odd kernel; the paper's is 7.
    public init(kernel: Int = 7) {
        conv1 = Conv2d(2, 1, kernelSize: kernel, padding: kernel / 2, bias: false)
    }

    /// Computes the gate.
    public func forward(_ x: Tensor) -> Tensor {
        let x = x.expecting(channels: nil, rank: 4)
        let pooled = Tensor.cat([x.mean(dim: 1, keepDim: true), x.max(dim: 1, keepDim: true)], dim: 1)
        return sigmoid(conv1(pooled))
    }
}

extension SpatialAttention {
    static let block = Block(
        "spatial_attention", "the spatial half of CBAM: a gate for each pixel",
        source: "Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018",
        parameters: [.kernel3or7], inputs: { _ in [[1, 128, 56, 56]] }
    ) { SpatialAttention(kernel: $0["kernel"]) }
}
