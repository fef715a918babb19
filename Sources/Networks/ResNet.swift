import AttentionBlocks
public import Tracing

/// A residual network.
///
/// Input [N, 3, H, W], output [N, classes]. Layers and names are torchvision's (version 1.5, in which the stride of a
/// bottleneck is in its 3×3 convolution). Source: He et al., Deep Residual Learning for Image Recognition, CVPR 2016.
public final class ResNet: Layer {
    let conv1 = Conv2d(3, 64, kernelSize: 7, stride: 2, padding: 3, bias: false)
    let bn1 = BatchNorm2d(64)
    let relu = ReLU(inplace: true)
    let maxpool = MaxPool2d(3, stride: 2, padding: 1)
    let layer1, layer2, layer3, layer4: Sequential
    let avgpool = AdaptiveAvgPool2d(1)
    let fc: Linear
    let attention: [any Layer]
    private let plan: AttentionPlan

    /// How deep a network is: the numbers of blocks of its four stages, and what a block is.
    struct Depth {
        let blocks: [Int]
        let hasBottlenecks: Bool
    }

    /// A network of a depth.
    init(_ depth: Depth, classes: Int, plan: AttentionPlan) {
        let expansion = depth.hasBottlenecks ? 4 : 1
        let stages = depth.blocks.enumerated().map { index, count in
            Self.stage(
                input: index == 0 ? 64 : (32 << index) * expansion, width: 64 << index, count: count,
                stride: index == 0 ? 1 : 2, hasBottlenecks: depth.hasBottlenecks, plan: plan)
        }
        (layer1, layer2, layer3, layer4) = (stages[0], stages[1], stages[2], stages[3])
        fc = Linear(512 * expansion, classes)
        let widths = (0..<4).map { (64 << $0) * expansion }
        attention = plan.modules(.stage, channels: widths) + plan.modules(.neck, channels: [widths[3]])
        self.plan = plan
    }

    private static func stage(
        input: Int, width: Int, count: Int, stride: Int, hasBottlenecks: Bool, plan: AttentionPlan
    ) -> Sequential {
        let output = hasBottlenecks ? width * 4 : width
        return Sequential(
            (0..<count).map { index -> any Layer in
                let path = ResidualPath(
                    input: index == 0 ? input : output, output: output, stride: index == 0 ? stride : 1)
                let attention = plan.module(.block, channels: output)
                return hasBottlenecks
                    ? Bottleneck(path, width: width, attention: attention) : BasicBlock(path, attention: attention)
            })
    }

    /// Applies the network.
    public func forward(_ x: Tensor) -> Tensor {
        var features = maxpool(relu(bn1(conv1(x))))
        for (index, stage) in [layer1, layer2, layer3, layer4].enumerated() {
            features = stage(features)
            if plan.placement == .stage, index < attention.count { features = attention[index](features) }
        }
        if plan.placement == .neck, let last = attention.first { features = last(features) }
        return fc(avgpool(features).flatten())
    }
}

extension ResNet {
    /// The networks that were published.
    static let blocks: [Block] = [
        block(18, [2, 2, 2, 2], hasBottlenecks: false), block(34, [3, 4, 6, 3], hasBottlenecks: false),
        block(50, [3, 4, 6, 3]), block(101, [3, 4, 23, 3]), block(152, [3, 8, 36, 3]),
    ]

    private static func block(_ layers: Int, _ blocks: [Int], hasBottlenecks: Bool = true) -> Block {
        .network(
            "resnet\(layers)", "a residual network with \(layers) layers",
            source: "He et al., Deep Residual Learning for Image Recognition, CVPR 2016",
            parameters: [.networkAttention, .placement(.block, .stage, .neck), .classes(1000)]
        ) {
            ResNet(
                Depth(blocks: blocks, hasBottlenecks: hasBottlenecks), classes: $0["classes"], plan: $0.plan)
        }
    }
}
