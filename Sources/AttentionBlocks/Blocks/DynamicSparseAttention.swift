public import Tracing

/// Self-attention over pixels that keeps only the largest scores of each.
///
/// Input and output [N, C, H, W]. Queries and keys are linear maps of the pixels; of the H · W scores of a pixel the k
/// largest stay, the others are 0 before the softmax.
public final class DynamicSparseAttention: Layer {
    let query: Linear
    let key: Linear
    private let channels, k: Int

    /// A block for a number of channels that keeps k scores; the input has at least k pixels.
    public init(channels: Int, k: Int = 32) {
        query = Linear(channels, channels)
        key = Linear(channels, channels)
        (self.channels, self.k) = (channels, k)
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let x = x.expecting(channels: channels, rank: 4)
        let pixels = x.view(x.size(0), x.size(1), -1).permute(0, 2, 1)
        let scores = query(pixels).matmul(key(pixels).transpose(1, 2)) / Float(Double(channels).squareRoot())
        let (values, indices) = scores.topk(k, dim: 2)
        let sparse = scores.zerosLike().scatter(dim: 2, index: indices, source: values)
        return sparse.softmax(dim: -1).matmul(pixels).permute(0, 2, 1).view(as: x)
    }
}

extension DynamicSparseAttention {
    static let block = Block(
        "sparse", "self-attention over pixels that keeps only the largest scores of each",
        source: "after Zhao et al., Explicit Sparse Transformer, 2019",
        parameters: [
            .channels(64), .integer("topk", default: 32, [.positive], "scores that each pixel keeps"),
        ], inputs: Block.image(16)
    ) { DynamicSparseAttention(channels: $0["channels"], k: $0["topk"]) }
}
