"""Writes the models that the benchmark reads, each once: `make_models.py FOLDER [--growth]`."""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import networks
from growth import BYTES, SIZES
from shapes import SHAPES

OPSET = [helper.make_opsetid("", 17)]


def save(path: Path, nodes: list, tensors: list, inputs: dict, outputs: dict) -> None:
    def values(sizes: dict) -> list:
        return [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in sizes.items()]

    graph = helper.make_graph(nodes, "main_graph", values(inputs), values(outputs), tensors)
    onnx.save(helper.make_model(graph, opset_imports=OPSET, ir_version=9), path)


def shape(name: str, count: int, is_changed: bool, path: Path) -> None:
    """One of `SHAPES`."""
    nodes = SHAPES[name](count, is_changed)
    save(path, nodes, [], {"x": [1, 4]}, {nodes[-1].output[0]: [1, 4]})


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


def large_changed(path: Path) -> None:
    """The same but for one bit of a weight in the middle."""
    shutil.copyfile(path.with_name("large.onnx"), path)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))


def weights(byte_count: int, is_changed: bool, path: Path) -> None:
    """Two matrix products whose weights lie in one file beside the model; one bit of the middle may differ."""
    width = int((byte_count / 8) ** 0.5)
    nodes, tensors = [], []
    for i in range(2):
        tensor = TensorProto(name=f"w{i}", data_type=TensorProto.FLOAT, dims=[width, width])
        tensor.data_location = TensorProto.EXTERNAL
        size = 4 * width * width
        data = path.parent / f"weights_{byte_count}{'_changed' if is_changed else ''}.data"
        for key, value in [("location", data.name), ("offset", i * size), ("length", size)]:
            tensor.external_data.add(key=key, value=str(value))
        tensors.append(tensor)
        nodes.append(helper.make_node("MatMul", [f"x{i}", f"w{i}"], [f"x{i + 1}"], f"n{i}"))
    row = np.random.default_rng(0).standard_normal((width,), np.float32)
    with data.open("wb") as file:
        for _ in range(2 * width):
            file.write(row.tobytes())
        if is_changed:
            file.seek(4 * width * width)
            file.write(b"\1")
    save(path, nodes, tensors, {"x0": ["batch", width]}, {"x2": ["batch", width]})


def resnet50(is_squeezed: bool, path: Path) -> None:
    net = networks.resnet50(is_squeezed)
    inputs, outputs = {"input": ["batch", 3, 224, 224]}, {"output": ["batch", 1000]}
    save(path, net.nodes, net.tensors, inputs, outputs)


def node_tests(folder: Path) -> None:
    """The models of the official node tests."""
    from onnx.backend.test.case.node import collect_testcases

    folder.mkdir()
    for case in collect_testcases(None):
        onnx.save(case.model, folder / f"{case.name}.onnx")


MODELS: dict[str, Callable[[Path], None]] = {
    "chain_10000.onnx": partial(shape, "chain", 10_000, False),
    "chain_10000_changed.onnx": partial(shape, "chain", 10_000, True),
    "chain_100000.onnx": partial(shape, "chain", 100_000, False),
    "chain_100000_changed.onnx": partial(shape, "chain", 100_000, True),
    "large.onnx": large,
    "large_changed.onnx": large_changed,
    "resnet50.onnx": partial(resnet50, False),
    "se_resnet50.onnx": partial(resnet50, True),
    "node_tests": node_tests,
}


def growth() -> dict[str, Callable[[Path], None]]:
    """Each shape in each size, and weights of each size, plain and changed."""
    kinds = [("", False), ("_changed", True)]
    graphs = {
        f"{name}_{size}{suffix}.onnx": partial(shape, name, size, is_changed)
        for name in SHAPES
        for size in SIZES
        for suffix, is_changed in kinds
    }
    return graphs | {
        f"weights_{size}{suffix}.onnx": partial(weights, size, is_changed)
        for size in BYTES
        for suffix, is_changed in kinds
    }


def once(path: Path, make: Callable[[Path], None]) -> None:
    """Writes a file or folder; what an interrupted run left is not taken for it."""
    if not path.exists():
        print(f"making {path}", file=sys.stderr)
        part = path.with_name("part")
        shutil.rmtree(part) if part.is_dir() else part.unlink(missing_ok=True)
        make(part)
        part.rename(path)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    models = growth() if sys.argv[2:] == ["--growth"] else MODELS
    for name, make in models.items():
        once(folder / name, make)


if __name__ == "__main__":
    main()
