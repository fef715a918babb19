import AttentionBlocks
public import Tracing

/// A plain chain of 3×3 convolutions with three linear maps at its end.
///
/// Input [N, 3, H, W] with H and W multiples of 224, output [N, classes]. Layers and names are torchvision's; the
/// attention of a stage comes after its pool. Source: Simonyan and Zisserman, Very Deep Convolutional Networks, ICLR
/// 2015.
public final class VGG: Layer {
    let features: Features
    let avgpool = AdaptiveAvgPool2d(7)
    let classifier: Sequential

    /// A network with a number of convolutions in each of its stages.
    init(convolutions: [Int], isNormalized: Bool, classes: Int, plan: AttentionPlan) {
        let widths = [64, 128, 256, 512, 512]
        var layers: [any Layer] = []
        var ends: [Int] = []
        var channels = 3
        for (count, width) in zip(convolutions, widths) {
            for _ in 0..<count {
                layers.append(Conv2d(channels, width, kernelSize: 3, padding: 1))
                if isNormalized { layers.append(BatchNorm2d(width)) }
                layers.append(ReLU(inplace: true))
                channels = width
            }
            layers.append(MaxPool2d(2, stride: 2))
            ends.append(layers.count - 1)
        }
        let attentions = zip(ends, plan.modules(.stage, channels: widths)).map { (index: $0, layer: $1) }
        let last = plan.module(.neck, channels: channels).map { [(index: layers.count - 1, layer: $0)] } ?? []
        features = Features(layers, attentions: attentions + last)
        classifier = Sequential(
            Linear(512 * 7 * 7, 4096), ReLU(inplace: true), Dropout(), Linear(4096, 4096), ReLU(inplace: true),
            Dropout(), Linear(4096, classes))
    }

    /// Applies the network.
    public func forward(_ x: Tensor) -> Tensor {
        classifier(avgpool(features(x)).flatten())
    }
}

extension VGG {
    /// The networks that were published, without and with batch normalisation.
    static let blocks: [Block] = [
        block(16, [2, 2, 3, 3, 3], isNormalized: false), block(19, [2, 2, 4, 4, 4], isNormalized: false),
        block(16, [2, 2, 3, 3, 3], isNormalized: true), block(19, [2, 2, 4, 4, 4], isNormalized: true),
    ]

    private static func block(_ layers: Int, _ convolutions: [Int], isNormalized: Bool) -> Block {
        .network(
            "vgg\(layers)" + (isNormalized ? "_bn" : ""),
            "a chain of \(layers) layers" + (isNormalized ? " with batch normalisation" : ""),
            source: "Simonyan and Zisserman, Very Deep Convolutional Networks, ICLR 2015",
            parameters: [.networkAttention, .placement(.stage, .neck), .classes(1000)]
        ) {
            VGG(convolutions: convolutions, isNormalized: isNormalized, classes: $0["classes"], plan: $0.plan)
        }
    }
}
