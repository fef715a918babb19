"""`insert` puts a block into a model that somebody else made."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from command import run
from runtime import random_inputs, run_model

KEEPING_THE_SHAPE = ["se_net", "cbam_net", "sk_net", "eca_net", "se_block", "cbam", "cbam_linear"]
KEEPING_THE_SHAPE += ["eca_block", "eca_view", "ema", "res_block", "hybrid", "selector", "sparse"]


def foreign_model(opset: int = 13, **shape) -> onnx.ModelProto:
    """A model as no exporter of ours writes it: two convolutions and a mean, 32 channels."""
    generator = np.random.default_rng(0)
    weights = [
        numpy_helper.from_array(generator.standard_normal((32, n, 3, 3), dtype=np.float32), f"w{n}")
        for n in (3, 32)
    ]
    nodes = [
        helper.make_node("Conv", ["image", "w3"], ["c1"], name="stem/conv", pads=[1] * 4),
        helper.make_node("Relu", ["c1"], ["r1"], name="stem/relu"),
        helper.make_node("Conv", ["r1", "w32"], ["c2"], name="body/conv", pads=[1] * 4),
        helper.make_node("Relu", ["c2"], ["features"], name="body/relu"),
        helper.make_node("GlobalAveragePool", ["features"], ["means"], name="head/pool"),
        helper.make_node("Flatten", ["means"], ["scores"], name="head/flatten"),
    ]
    outputs = [("features", [1, 32, 8, 8]), ("scores", [1, 32])]
    graph = helper.make_graph(
        nodes,
        "foreign",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, shape.get("image", [1, 3, 8, 8]))],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, sizes) for name, sizes in outputs],
        weights,
    )
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", opset)])


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.onnx"
    onnx.save(foreign_model(), path)
    return path


def insert(block, path, *options, to="out.onnx"):
    done = run("insert", block, path, *options, "-o", path.with_name(to))
    assert done.returncode == 0, done.stderr.decode()
    result = onnx.load(path.with_name(to))
    onnx.checker.check_model(result, full_check=True)
    return result


@pytest.mark.parametrize("block", KEEPING_THE_SHAPE)
def test_every_block_that_keeps_the_shape(block, model):
    result = insert(block, model, "--after", "stem/relu")
    outputs = run_model(result, random_inputs(result))
    assert [output.shape for output in outputs] == [(1, 32, 8, 8), (1, 32)]
    assert [value.name for value in result.graph.output] == ["features", "scores"]


def test_a_gate_of_ones_changes_nothing(model):
    """An output that is read on: both readers get the block's output under the old name."""
    result = insert("se_block", model, "--after", "body/relu", "-p", "reduction=4")
    for tensor in result.graph.initializer:
        if tensor.name.startswith("se_block.excitation.2"):
            value = 0 if tensor.name.endswith("weight") else 100
            tensor.CopyFrom(numpy_helper.from_array(np.full(tensor.dims, value, np.float32), tensor.name))
    old = onnx.load(model)
    inputs = random_inputs(old)
    for one, other in zip(run_model(old, inputs), run_model(result, inputs), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5)


def test_several_places_by_pattern(model):
    result = insert("eca_block", model, "--after", "*/relu", "--seed", 3)
    names = [node.name for node in result.graph.node] + [t.name for t in result.graph.initializer]
    assert len(set(names)) == len(names)
    weights = [numpy_helper.to_array(t) for t in result.graph.initializer if "eca_block" in t.name]
    assert len(weights) == 2 and (weights[0] != weights[1]).any()
    again = insert("eca_block", model.with_name("out.onnx"), "--after", "image", to="again.onnx")
    assert "eca_block_2.conv.weight" in [t.name for t in again.graph.initializer]


def test_diff_shows_what_was_inserted(model):
    result = insert("se_block", model, "--after", "stem/relu")
    old = onnx.load(model)
    constants = [node for node in result.graph.node if node.op_type == "Constant"]
    count = len(result.graph.node) - len(old.graph.node) - len(constants)
    done = run("diff", model, model.with_name("out.onnx"), "--stat")
    assert done.returncode == 1
    assert f"{count} added" in done.stdout.decode()
    assert "removed" not in done.stdout.decode()


def test_open_axes_stay_open(tmp_path):
    path = tmp_path / "model.onnx"
    onnx.save(foreign_model(image=["N", 3, "H", "W"]), path)
    loaded = onnx.load(path)
    for value, sizes in zip(loaded.graph.output, [["N", 32, "H", "W"], ["N", 32]], strict=True):
        value.CopyFrom(helper.make_tensor_value_info(value.name, TensorProto.FLOAT, sizes))
    onnx.save(loaded, path)
    result = insert("cbam", path, "--after", "stem/relu", "--after", "features")
    image = np.zeros((2, 3, 5, 9), np.float32)
    assert [output.shape for output in run_model(result, [image])] == [(2, 32, 5, 9), (2, 32)]


def test_external_data_stay_apart(model):
    onnx.save(
        onnx.load(model), model, save_as_external_data=True, location="weights.bin", size_threshold=0
    )
    folder = model.parent / "elsewhere"
    folder.mkdir()
    done = run("insert", "se_block", model, "--after", "stem/relu", "-p", "reduction=1", "-o", folder / "out.onnx")
    assert done.returncode == 0, done.stderr.decode()
    bare = onnx.load(folder / "out.onnx", load_external_data=False)
    external = [t.name for t in bare.graph.initializer if t.data_location == TensorProto.EXTERNAL]
    assert external == ["w3", "w32", "se_block.excitation.0.weight", "se_block.excitation.2.weight"]
    onnx.checker.check_model(str(folder / "out.onnx"), full_check=True)
    whole = onnx.load(folder / "out.onnx")
    assert [o.shape for o in run_model(whole, random_inputs(whole))] == [(1, 32, 8, 8), (1, 32)]


def captured_model() -> onnx.ModelProto:
    """A value that both branches of an If read."""
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 32, 4, 4])
    branches = {
        f"{word}_branch": helper.make_graph(
            [helper.make_node(op, ["r"], [f"{word}_out"], name=f"{word}/node")],
            word,
            [],
            [helper.make_tensor_value_info(f"{word}_out", TensorProto.FLOAT, [1, 32, 4, 4])],
        )
        for word, op in (("then", "Neg"), ("else", "Abs"))
    }
    nodes = [
        helper.make_node("Relu", ["image"], ["r"], name="relu"),
        helper.make_node("If", ["flag"], ["y"], name="choice", **branches),
    ]
    flag = helper.make_tensor_value_info("flag", TensorProto.BOOL, [])
    output = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 32, 4, 4])
    graph = helper.make_graph(nodes, "captured", [image, flag], [output])
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])


@pytest.mark.parametrize(
    "model, arguments, words",
    [
        (foreign_model(), ["se_block", "--after", "stem/rleu"], "did you mean stem/relu"),
        (foreign_model(), ["se_block", "--after", "tail/*"], "no node or value fits 'tail/*'"),
        (foreign_model(), ["se_block", "--after", "scores"], "expected four dimensions"),
        (foreign_model(), ["se_nlock", "--after", "features"], "did you mean se_block"),
        (foreign_model(), ["resnet18", "--after", "features"], "unknown block"),
        (foreign_model(), ["se_block", "--after", "features", "-p", "reduction=64"], "reduction"),
        (foreign_model(), ["channel_attention", "--after", "features"], "keep the shape"),
        (foreign_model(), ["conv3d", "--after", "features"], "5-dimensional"),
        (foreign_model(), ["fpn", "--after", "features"], "3 inputs"),
        (foreign_model(opset=9), ["se_block", "--after", "features"], "opset 9"),
        (foreign_model(image=None), ["se_block", "--after", "image"], "shape is not known"),
        (captured_model(), ["se_block", "--after", "relu"], "read by a subgraph of node 'choice'"),
        (captured_model(), ["se_block", "--after", "then/node"], "in a subgraph of node 'choice'"),
    ],
)
def test_what_cannot_be_done_is_explained(model, arguments, words, tmp_path):
    path = tmp_path / "model.onnx"
    onnx.save(model, path)
    done = run("insert", arguments[0], path, *arguments[1:], "-o", tmp_path / "out.onnx")
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert [file.name for file in tmp_path.iterdir()] == ["model.onnx"]


def test_pipes(model):
    done = run("insert", "eca_net", "-", "--after", "c1", "-o", "-", stdin=model.read_bytes())
    assert done.returncode == 0, done.stderr.decode()
    onnx.checker.check_model(onnx.load_from_string(done.stdout), full_check=True)
