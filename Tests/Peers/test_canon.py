"""The comparison that the other tests trust sees every kind of difference."""

from copy import deepcopy

import onnx
import pytest
from onnx import ModelProto, helper, numpy_helper

from canon import difference
from conftest import GOLDENS


def node(model: ModelProto, name: str) -> onnx.NodeProto:
    return next(node for node in model.graph.node if node.name == name)


def rename_everything(model: ModelProto) -> None:
    for n in model.graph.node:
        n.input[:] = [f"v{name}" for name in n.input]
        n.output[:] = [f"v{name}" for name in n.output]
        n.name = ""
    for values in (model.graph.input, model.graph.output, model.graph.initializer):
        for value in values:
            value.name = f"v{value.name}"


def make_constants_initializers(model: ModelProto) -> None:
    for n in [n for n in model.graph.node if n.op_type == "Constant"]:
        tensor = deepcopy(n.attribute[0].t)
        tensor.name = n.output[0]
        model.graph.initializer.append(tensor)
        model.graph.node.remove(n)


def insert_identity(model: ModelProto) -> None:
    relu = node(model, "/fc/fc.1/Relu")
    model.graph.node.append(helper.make_node("Identity", [relu.input[0]], ["same"]))
    relu.input[0] = "same"


def spell_out_default(model: ModelProto) -> None:
    node(model, "/conv3x3/Conv").attribute.append(helper.make_attribute("auto_pad", "NOTSET"))


def change_attribute(model: ModelProto) -> None:
    node(model, "/conv5x5/Conv").attribute[0].ints[0] = 1


def change_operator(model: ModelProto) -> None:
    node(model, "/fc/fc.1/Relu").op_type = "Sigmoid"


def swap_operands(model: ModelProto) -> None:
    node(model, "/Add").input[:] = reversed(node(model, "/Add").input)


def change_one_bit(model: ModelProto) -> None:
    array = numpy_helper.to_array(model.graph.initializer[0]).copy()
    array.view("u1").flat[0] ^= 1
    name = model.graph.initializer[0].name
    model.graph.initializer[0].CopyFrom(numpy_helper.from_array(array, name))


def change_integer(model: ModelProto) -> None:
    tensor = node(model, "/Constant_1").attribute[0].t
    tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor) * 2))


def change_input_shape(model: ModelProto) -> None:
    model.graph.input[0].type.tensor_type.shape.dim[0].dim_value += 1


SAME = [rename_everything, make_constants_initializers, insert_identity, spell_out_default]
DIFFERENT = [
    change_attribute,
    change_operator,
    swap_operands,
    change_one_bit,
    change_integer,
    change_input_shape,
]


@pytest.fixture
def pair() -> tuple[ModelProto, ModelProto]:
    model = onnx.load(GOLDENS / "03_sk_net.onnx")
    return model, deepcopy(model)


@pytest.mark.parametrize("change", SAME, ids=lambda change: change.__name__)
def test_what_does_not_count(pair, change):
    change(pair[1])
    assert difference(*pair) is None


@pytest.mark.parametrize("change", DIFFERENT, ids=lambda change: change.__name__)
def test_what_counts(pair, change):
    change(pair[1])
    assert difference(*pair)
    assert difference(*reversed(pair))


def test_computing_a_shared_value_twice_counts(pair):
    gather = node(pair[1], "/Gather")
    twin = deepcopy(node(pair[1], "/softmax/Transpose_1"))
    twin.output[0] = gather.input[0] = "twin"
    pair[1].graph.node.append(twin)
    assert "once" in difference(*pair)
    assert "once" in difference(*reversed(pair))


def test_weights_count_only_when_asked(pair):
    change_one_bit(pair[1])
    assert difference(*pair, weights=False) is None
