import ONNXGraph

final class ChannelGate: Layer {
    let pool = AdaptiveAvgPool2d(1)
    let squeeze: Conv2d
    let expand: Conv2d

    init(channels: Int) {
        squeeze = Conv2d(channels, channels / 4, kernelSize: 1)
        expand = Conv2d(channels / 4, channels, kernelSize: 1)
    }

    func forward(_ x: Tensor) -> Tensor { x * expand(squeeze(pool(x)).relu()).sigmoid() }
}

let model = try trace(ChannelGate(channels: 64), inputs: [[1, 64, 56, 56]])
try ModelWriter.write(model, to: "channel_gate.onnx")
