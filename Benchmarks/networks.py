"""ResNet-50 and SE-ResNet-50 as PyTorch exports them, batch normalisation folded."""

import numpy as np
from onnx import helper, numpy_helper


class Network:
    """Nodes and weights of a convolutional network, as they are added."""

    def __init__(self, is_squeezed: bool):
        self.is_squeezed = is_squeezed
        self.random = np.random.default_rng(0)
        self.nodes: list = []
        self.tensors: list = []

    def weight(self, name: str, *shape: int) -> str:
        array = self.random.standard_normal(shape, np.float32)
        self.tensors.append(numpy_helper.from_array(array, name))
        return name

    def add(self, op: str, name: str, *inputs: str, **attributes) -> str:
        output = f"{name}_output_0"
        self.nodes.append(helper.make_node(op, list(inputs), [output], name, **attributes))
        return output

    def convolve(self, name: str, x: str, sizes: tuple[int, int, int], stride: int = 1) -> str:
        channels_in, channels, kernel = sizes
        weight = self.weight(f"{name}.weight", channels, channels_in, kernel, kernel)
        return self.add(
            "Conv",
            f"/{name}/Conv",
            x,
            weight,
            self.weight(f"{name}.bias", channels),
            dilations=[1, 1],
            group=1,
            kernel_shape=[kernel] * 2,
            pads=[kernel // 2] * 4,
            strides=[stride] * 2,
        )

    def squeeze(self, name: str, x: str, channels: int) -> str:
        """The SE block of a bottleneck."""
        y = self.add("ReduceMean", f"/{name}/ReduceMean", x, axes=[2, 3], keepdims=1)
        y = self.convolve(f"{name}.fc1", y, (channels, channels // 16, 1))
        y = self.add("Relu", f"/{name}/relu/Relu", y)
        y = self.convolve(f"{name}.fc2", y, (channels // 16, channels, 1))
        return self.add("Mul", f"/{name}/Mul", x, self.add("Sigmoid", f"/{name}/Sigmoid", y))

    def bottleneck(self, name: str, x: str, channels_in: int, width: int, stride: int) -> str:
        y = self.convolve(f"{name}.conv1", x, (channels_in, width, 1))
        y = self.add("Relu", f"/{name}/relu/Relu", y)
        y = self.convolve(f"{name}.conv2", y, (width, width, 3), stride)
        y = self.add("Relu", f"/{name}/relu_1/Relu", y)
        y = self.convolve(f"{name}.conv3", y, (width, 4 * width, 1))
        if self.is_squeezed:
            y = self.squeeze(f"{name}.se", y, 4 * width)
        if stride != 1 or channels_in != 4 * width:
            x = self.convolve(f"{name}.downsample.0", x, (channels_in, 4 * width, 1), stride)
        return self.add("Relu", f"/{name}/relu_2/Relu", self.add("Add", f"/{name}/Add", y, x))


def resnet50(is_squeezed: bool = False) -> Network:
    """122 nodes and 102 MB; with SE blocks 218 nodes."""
    net = Network(is_squeezed)
    x = net.convolve("conv1", "input", (3, 64, 7), 2)
    x = net.add("Relu", "/relu/Relu", x)
    pool = {"kernel_shape": [3, 3], "pads": [1] * 4, "strides": [2, 2]}
    x = net.add("MaxPool", "/maxpool/MaxPool", x, **pool)
    channels = 64
    for stage, count in enumerate([3, 4, 6, 3]):
        width = 64 << stage
        for block in range(count):
            stride = 2 if stage > 0 and block == 0 else 1
            x = net.bottleneck(f"layer{stage + 1}.{block}", x, channels, width, stride)
            channels = 4 * width
    x = net.add("GlobalAveragePool", "/avgpool/GlobalAveragePool", x)
    x = net.add("Flatten", "/Flatten", x, axis=1)
    net.nodes.append(
        helper.make_node(
            "Gemm",
            [x, net.weight("fc.weight", 1000, channels), net.weight("fc.bias", 1000)],
            ["output"],
            "/fc/Gemm",
            transB=1,
        )
    )
    return net
