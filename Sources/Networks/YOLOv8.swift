import AttentionBlocks
public import Tracing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A detector: a backbone, a neck that mixes its last three stages, and a head that reads boxes from each of these.
///
/// Input [N, 3, H, W] with H and W multiples of 32, output [N, 4 + classes, H·W/64 + H·W/256 + H·W/1024]: centre, width
/// and height of a box in pixels, then the score of each class. Layers and names are those of the ultralytics package,
/// which published the network in 2023; the convolution before the pools has its activation, as it had then.
public final class YOLOv8: Layer, ModuleContainer {
    private let scale: YOLOScale
    private let stem: ConvolutionUnit
    private let backbone: [(down: ConvolutionUnit, body: CrossStage)]
    private let pyramid: PyramidPooling
    private let (upsample5, upsample4) = (Upsample(factor: 2), Upsample(factor: 2))
    private let joins = (0..<4).map { _ in Join() }
    private let top: [CrossStage]
    private let bottom: [(down: ConvolutionUnit, body: CrossStage)]
    private let head: DetectionHead
    private let plan: AttentionPlan
    private let attention: [any Layer]

    /// A network of a scale.
    init(_ scale: YOLOScale, classes: Int, plan: AttentionPlan) {
        let widths = [64, 128, 256, 512, 1024].map(scale.channels)
        let (p3, p4, p5) = (widths[2], widths[3], widths[4])
        let hidden = plan.placement == .block ? plan.attention : .none
        func body(_ input: Int, _ output: Int, _ count: Int, isResidual: Bool = false) -> CrossStage {
            CrossStage(
                input, output, count: scale.repeats(count), isResidual: isResidual, attention: hidden)
        }
        func down(_ input: Int, _ output: Int) -> ConvolutionUnit {
            ConvolutionUnit(input, output, kernel: 3, stride: 2)
        }
        self.scale = scale
        self.plan = plan
        stem = down(3, widths[0])
        backbone = zip([3, 6, 6, 3], zip(widths, widths.dropFirst())).map { count, path in
            (down(path.0, path.1), body(path.1, path.1, count, isResidual: true))
        }
        pyramid = PyramidPooling(p5, p5)
        top = [body(p5 + p4, p4, 3), body(p4 + p3, p3, 3)]
        bottom = [(down(p3, p3), body(p3 + p4, p4, 3)), (down(p4, p4), body(p4 + p5, p5, 3))]
        head = DetectionHead(channels: [p3, p4, p5], classes: classes)
        attention =
            plan.modules(.stage, channels: Array(widths.dropFirst())) + plan.modules(.neck, channels: [p3, p4, p5])
    }

    /// The layers by their positions in the published list.
    public var namedChildren: [(name: String, module: any Module)] {
        var layers: [any Module] = [stem] + backbone.flatMap { [$0.down, $0.body] as [any Module] }
        layers += [pyramid, upsample5, joins[0], top[0], upsample4, joins[1], top[1]]
        layers += [bottom[0].down, joins[2], bottom[0].body, bottom[1].down, joins[3], bottom[1].body, head]
        return layers.enumerated().map { ("model.\($0.offset)", $0.element) }
            + attention.enumerated().map { ("attention.\($0.offset)", $0.element) }
    }

    /// Applies the network.
    public func forward(_ x: Tensor) -> Tensor {
        var stages: [Tensor] = []
        var features = stem(x)
        for (index, stage) in backbone.enumerated() {
            features = stage.body(stage.down(features))
            if index == backbone.count - 1 { features = pyramid(features) }
            features = attended(features, index, at: .stage)
            stages.append(features)
        }
        let middle = top[0](joins[0]([upsample5(stages[3]), stages[2]]))
        let fine = top[1](joins[1]([upsample4(middle), stages[1]]))
        let medium = bottom[0].body(joins[2]([bottom[0].down(fine), middle]))
        let coarse = bottom[1].body(joins[3]([bottom[1].down(medium), stages[3]]))
        return head([fine, medium, coarse].enumerated().map { attended($0.element, $0.offset, at: .neck) })
    }

    private func attended(_ features: Tensor, _ index: Int, at place: Placement) -> Tensor {
        plan.placement == place && index < attention.count ? attention[index](features) : features
    }
}

/// How deep and wide a detector is.
struct YOLOScale {
    let depth, width: Double
    let maximumChannels: Int

    /// A number of channels, scaled and rounded up to a multiple of 8.
    func channels(_ count: Int) -> Int {
        Int(ceil(Double(min(count, maximumChannels)) * width / 8)) * 8
    }

    /// A number of layers, scaled; at least 1.
    func repeats(_ count: Int) -> Int {
        max(1, Int((Double(count) * depth).rounded(.toNearestOrEven)))
    }
}

extension YOLOv8 {
    /// The three smallest networks that were published.
    static let blocks: [Block] = [
        block("n", "nano", YOLOScale(depth: 0.33, width: 0.25, maximumChannels: 1024)),
        block("s", "small", YOLOScale(depth: 0.33, width: 0.5, maximumChannels: 1024)),
        block("m", "medium", YOLOScale(depth: 0.67, width: 0.75, maximumChannels: 768)),
    ]

    private static func block(_ letter: String, _ word: String, _ scale: YOLOScale) -> Block {
        .network(
            "yolov8\(letter)", "a detector with backbone, neck and head, \(word)",
            source: "Jocher et al., Ultralytics YOLOv8, 2023", size: 640,
            parameters: [.networkAttention, .placement(.stage, .block, .neck), .width(scale.width), .classes(80)]
        ) {
            let scale = YOLOScale(
                depth: scale.depth, width: $0[decimal: "width"], maximumChannels: scale.maximumChannels)
            return YOLOv8(scale, classes: $0["classes"], plan: $0.plan)
        }
    }
}
