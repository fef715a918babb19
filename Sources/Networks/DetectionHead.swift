import Tracing

/// Reads boxes and the scores of classes from features of three sizes.
///
/// For each pixel of each, two chains of convolutions give a distribution over the distances from the pixel to the four
/// sides of a box, and a score for each class. Source of the distributions: Li et al., Generalized Focal Loss, 2020.
final class DetectionHead: Module {
    let cv2, cv3: [Sequential]
    let dfl: DistributionMean
    private let classes: Int
    private static let bins = 16

    init(channels: [Int], classes: Int) {
        let boxWidth = max(16, channels[0] / 4, 4 * Self.bins)
        let classWidth = max(channels[0], min(classes, 100))
        cv2 = channels.map { Self.chain($0, boxWidth, 4 * Self.bins) }
        cv3 = channels.map { Self.chain($0, classWidth, classes) }
        dfl = DistributionMean(bins: Self.bins)
        self.classes = classes
    }

    private static func chain(_ input: Int, _ width: Int, _ output: Int) -> Sequential {
        Sequential(
            ConvolutionUnit(input, width, kernel: 3), ConvolutionUnit(width, width, kernel: 3),
            Conv2d(width, output, kernelSize: 1))
    }

    func forward(_ features: [Tensor]) -> Tensor {
        let batch = features[0].size(0)
        func flat(_ chains: [Sequential], _ channels: Int) -> Tensor {
            let levels = zip(chains, features).map { $0($1).view(batch, SymbolicInt(channels), -1) }
            return Tensor.cat(levels, dim: -1)
        }
        let (distributions, scores) = (flat(cv2, 4 * Self.bins), flat(cv3, classes))
        let sizes = features.compactMap { $0.fixedSizes(from: 2) }
        guard sizes.count == features.count else { return scores }
        guard let grid = PixelGrid(sizes) else {
            return scores.refused("shape.size", "an image has more than \(PixelGrid.limit) places for boxes")
        }
        let pixels = scores.newTensor(grid.centres, shape: [1, 2, grid.strides.count])
        let strides = scores.newTensor(grid.strides, shape: [1, grid.strides.count])
        let distances = dfl(distributions).split([2, 2], dim: 1)
        let (low, high) = (pixels - distances[0], pixels + distances[1])
        let boxes = Tensor.cat([(low + high) / 2, high - low], dim: 1) * strides
        return Tensor.cat([boxes, scores.sigmoid()], dim: 1)
    }
}

/// The mean of each distribution over distances.
///
/// Input [N, 4 · bins, A], output [N, 4, A].
final class DistributionMean: Layer {
    let conv: WeightedSum
    private let bins: Int

    init(bins: Int) {
        conv = WeightedSum(bins)
        self.bins = bins
    }

    func forward(_ x: Tensor) -> Tensor {
        let (batch, count) = (x.size(0), x.size(2))
        let distributions = x.view(batch, 4, SymbolicInt(bins), count).transpose(2, 1).softmax(dim: 1)
        return conv(distributions).view(batch, 4, count)
    }
}

/// The sum over channels, each times its position: a 1×1 convolution that nobody trains.
final class WeightedSum: Layer {
    let weight: Parameter

    init(_ channels: Int) {
        weight = Parameter(shape: [1, channels, 1, 1], .positions)
    }

    func forward(_ x: Tensor) -> Tensor {
        let options = ConvolutionOptions(stride: [1, 1], padding: [0, 0], dilation: [1, 1], groups: 1)
        return x.convolution(weight: weight, bias: nil, options)
    }
}

/// The pixels of features of several sizes, one list after the other.
private struct PixelGrid {
    /// First the horizontal positions of all centres, then the vertical ones, in pixels of their features.
    let centres: [Float]
    /// How many pixels of the image one pixel of the features is wide.
    let strides: [Float]

    /// The most pixels that are listed.
    static let limit = 1 << 24

    /// The pixels of features with these heights and widths; `nil` when there are too many.
    init?(_ sizes: [[Int]]) {
        var (horizontal, vertical, strides): ([Float], [Float], [Float]) = ([], [], [])
        for (level, sizes) in sizes.enumerated() {
            let (count, overflow) = sizes[0].multipliedReportingOverflow(by: sizes[1])
            if overflow || count > Self.limit - strides.count { return nil }
            for row in 0..<sizes[0] {
                for column in 0..<sizes[1] {
                    horizontal.append(Float(column) + 0.5)
                    vertical.append(Float(row) + 0.5)
                    strides.append(Float(8 << level))
                }
            }
        }
        centres = horizontal + vertical
        self.strides = strides
    }
}
