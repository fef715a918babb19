import AttentionBlocks
public import Tracing

/// A network of inverted residual blocks: narrow between them, wide and depthwise within.
///
/// Input [N, 3, H, W], output [N, classes]. Layers and names are torchvision's. Source: Sandler et al., MobileNetV2:
/// Inverted Residuals and Linear Bottlenecks, CVPR 2018.
public final class MobileNetV2: Layer {
    let features: Features
    let classifier: Sequential

    /// A row of the paper's table 2: equal blocks, of which the first has the stride.
    private struct Stage {
        let expansion, channels, count, stride: Int
    }

    private static let stages = [
        Stage(expansion: 1, channels: 16, count: 1, stride: 1), Stage(expansion: 6, channels: 24, count: 2, stride: 2),
        Stage(expansion: 6, channels: 32, count: 3, stride: 2), Stage(expansion: 6, channels: 64, count: 4, stride: 2),
        Stage(expansion: 6, channels: 96, count: 3, stride: 1),
        Stage(expansion: 6, channels: 160, count: 3, stride: 2),
        Stage(expansion: 6, channels: 320, count: 1, stride: 1),
    ]

    /// A network whose numbers of channels are multiplied by a width and rounded to multiples of 8.
    init(width: Double, classes: Int, plan: AttentionPlan) {
        var channels = divisibleBy8(32 * width)
        var layers: [any Layer] = [normalizedConvolution(3, channels, kernel: 3, stride: 2)]
        var attentions: [(index: Int, layer: any Layer)] = []
        for stage in Self.stages {
            let output = divisibleBy8(Double(stage.channels) * width)
            for index in 0..<stage.count {
                let path = ResidualPath(input: channels, output: output, stride: index == 0 ? stage.stride : 1)
                let attention = plan.module(.block, channels: output)
                layers.append(InvertedResidual(path, expansion: stage.expansion, attention: attention))
                channels = output
            }
            if let attention = plan.module(.stage, channels: channels) {
                attentions.append((layers.count - 1, attention))
            }
        }
        let last = divisibleBy8(1280 * max(1, width))
        layers.append(normalizedConvolution(channels, last, kernel: 1))
        if let attention = plan.module(.neck, channels: last) { attentions.append((layers.count - 1, attention)) }
        features = Features(layers, attentions: attentions)
        classifier = Sequential(Dropout(), Linear(last, classes))
    }

    /// Applies the network.
    public func forward(_ x: Tensor) -> Tensor {
        classifier(features(x).adaptiveAveragePool(outputSize: [1, 1]).flatten())
    }
}

/// The multiple of 8 that is nearest to a number of channels, at least 8 and at least nine tenths of the number.
private func divisibleBy8(_ channels: Double) -> Int {
    let nearest = max(8, Int(channels + 4) / 8 * 8)
    return Double(nearest) < 0.9 * channels ? nearest + 8 : nearest
}

/// A convolution with batch normalisation that keeps the size but for its stride.
private func normalizedConvolution(
    _ input: Int, _ output: Int, kernel: Int, stride: Int = 1, groups: Int = 1
) -> Sequential {
    let convolution = Conv2d(
        input, output, kernelSize: kernel, stride: stride, padding: kernel / 2, groups: groups, bias: false)
    return Sequential(convolution, BatchNorm2d(output), ReLU6(inplace: true))
}

/// A depthwise convolution between one that widens and one that narrows, around which the input passes where it can.
private final class InvertedResidual: Layer {
    let conv: Sequential
    let attention: (any Layer)?
    private let isResidual: Bool

    init(_ path: ResidualPath, expansion: Int, attention: (any Layer)?) {
        let hidden = path.input * expansion
        var layers: [any Layer] = expansion == 1 ? [] : [normalizedConvolution(path.input, hidden, kernel: 1)]
        layers += [
            normalizedConvolution(hidden, hidden, kernel: 3, stride: path.stride, groups: hidden),
            Conv2d(hidden, path.output, kernelSize: 1, bias: false), BatchNorm2d(path.output),
        ]
        conv = Sequential(layers)
        self.attention = attention
        isResidual = path.stride == 1 && path.input == path.output
    }

    func forward(_ x: Tensor) -> Tensor {
        let result = attention.applied(to: conv(x))
        return isResidual ? x + result : result
    }
}

extension MobileNetV2 {
    static let block = Block.network(
        "mobilenet_v2", "a network of inverted residual blocks with depthwise convolutions",
        source: "Sandler et al., MobileNetV2: Inverted Residuals and Linear Bottlenecks, CVPR 2018",
        parameters: [.networkAttention, .placement(.block, .stage, .neck), .width(1), .classes(1000)]
    ) { MobileNetV2(width: $0[decimal: "width"], classes: $0["classes"], plan: $0.plan) }
}
