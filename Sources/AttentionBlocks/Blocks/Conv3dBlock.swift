import Tracing

extension Conv3d {
    static let block = Block(
        "conv3d", "one convolution over depth, height and width",
        source: "Tran et al., Learning Spatiotemporal Features with 3D Convolutional Networks, ICCV 2015",
        parameters: [
            .channels(3), .integer("out_channels", default: 16, [.positive], "channels of the output"),
            .integer("kernel", default: 3, [.positive], "length of the kernel in each direction"),
        ],
        inputs: { [[1, $0["channels"], 16, 32, 32]] }
    ) { Conv3d($0["channels"], $0["out_channels"], kernelSize: $0["kernel"]) }
}
