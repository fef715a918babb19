"""Writes the models that the benchmark reads, each once: `make_models.py FOLDER`."""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = [helper.make_opsetid("", 17)]


def save(path: Path, nodes: list, tensors: list, inputs: dict, outputs: dict) -> None:
    def values(shapes: dict) -> list:
        return [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in shapes.items()]

    graph = helper.make_graph(nodes, "main_graph", values(inputs), values(outputs), tensors)
    onnx.save(helper.make_model(graph, opset_imports=OPSET, ir_version=9), path)


def chain(path: Path) -> None:
    """100,000 nodes, one after the other."""
    count = 100_000
    nodes = [helper.make_node("Relu", [f"x{i}"], [f"x{i + 1}"], f"relu{i}") for i in range(count)]
    save(path, nodes, [], {"x0": [1, 4]}, {f"x{count}": [1, 4]})


def large(path: Path) -> None:
    """27 nodes with 1.8 GB of weights: nine linear layers."""
    count, width = 9, 7071
    nodes, tensors = [], []
    weights = np.random.default_rng(0).standard_normal((width, width), np.float32)
    for i in range(count):
        tensors.append(numpy_helper.from_array(weights, f"w{i}"))
        tensors.append(numpy_helper.from_array(weights[i], f"b{i}"))
        nodes.append(helper.make_node("MatMul", [f"x{i}", f"w{i}"], [f"m{i}"], f"matmul{i}"))
        nodes.append(helper.make_node("Add", [f"m{i}", f"b{i}"], [f"a{i}"], f"add{i}"))
        nodes.append(helper.make_node("Relu", [f"a{i}"], [f"x{i + 1}"], f"relu{i}"))
    save(path, nodes, tensors, {"x0": ["batch", width]}, {f"x{count}": ["batch", width]})


class Network:
    """Nodes and weights of a convolutional network, as they are added."""

    def __init__(self):
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

    def bottleneck(self, name: str, x: str, channels_in: int, width: int, stride: int) -> str:
        y = self.convolve(f"{name}.conv1", x, (channels_in, width, 1))
        y = self.add("Relu", f"/{name}/relu/Relu", y)
        y = self.convolve(f"{name}.conv2", y, (width, width, 3), stride)
        y = self.add("Relu", f"/{name}/relu_1/Relu", y)
        y = self.convolve(f"{name}.conv3", y, (width, 4 * width, 1))
        if stride != 1 or channels_in != 4 * width:
            x = self.convolve(f"{name}.downsample.0", x, (channels_in, 4 * width, 1), stride)
        return self.add("Relu", f"/{name}/relu_2/Relu", self.add("Add", f"/{name}/Add", y, x))


def resnet50(path: Path) -> None:
    """ResNet-50 as PyTorch exports it, batch normalisation folded: 122 nodes and 102 MB."""
    net = Network()
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
    save(path, net.nodes, net.tensors, {"input": ["batch", 3, 224, 224]}, {"output": ["batch", 1000]})


MODELS = {"chain": chain, "large": large, "resnet50": resnet50}


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in MODELS.items():
        path = folder / f"{name}.onnx"
        if not path.exists():
            print(f"making {path}", file=sys.stderr)
            make(folder / "part.onnx")
            (folder / "part.onnx").rename(path)


if __name__ == "__main__":
    main()
