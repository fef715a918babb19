"""What the command exports is what PyTorch exports."""

import re
from collections import Counter

import numpy as np
import onnx

from canon import difference, node_names
from runtime import computed_types, dimensions, random_inputs, run_model

BATCH_NORM = re.compile(r"bn\d\.")


def test_official_checker_accepts(ours):
    onnx.checker.check_model(ours, full_check=True)


def test_graph_and_weights_are_the_same(golden, ours):
    assert difference(onnx.load(ours), golden.model) is None


def test_nodes_have_the_same_names_in_the_same_order(golden, ours):
    expected = node_names(golden.model, golden.block)
    assert node_names(onnx.load(ours), golden.block) == expected


def test_operator_counts(golden, ours):
    counts = Counter(node.op_type for node in onnx.load(ours).graph.node)
    del counts["Constant"]
    assert counts == golden.operators


def test_interface(golden, ours):
    graph, expected = onnx.load(ours).graph, golden.model.graph
    outputs = (
        ["result", "loss"]
        if golden.block == "distillation"
        else numbered("output", expected.output)
    )
    assert [value.name for value in graph.input] == numbered("input", expected.input)
    assert [value.name for value in graph.output] == outputs
    assert [dimensions(v) for v in graph.input] == [dimensions(v) for v in expected.input]
    assert [dimensions(v) for v in graph.output] == [dimensions(v) for v in expected.output]


def numbered(name: str, values: list) -> list[str]:
    return [name] if len(values) == 1 else [f"{name}_{i}" for i in range(len(values))]


def test_initializers_are_named_by_the_state_dict(golden, ours):
    """A batch normalization is part of the convolution before it."""
    names = [tensor.name for tensor in onnx.load(ours).graph.initializer]
    assert names == [key for key in golden.state_dict if not BATCH_NORM.match(key)]


def test_versions(ours):
    model = onnx.load(ours)
    assert model.ir_version == 6
    assert [(opset.domain, opset.version) for opset in model.opset_import] == [("", 11)]


def test_every_intermediate_value_is_recorded_with_its_type(ours):
    model = onnx.load(ours)
    recorded = {
        value.name: (value.type.tensor_type.elem_type, dimensions(value))
        for value in [*model.graph.value_info, *model.graph.output]
    }
    assert recorded == computed_types(model)


def test_onnx_runtime_computes_the_same(golden, ours):
    inputs = random_inputs(golden.model)
    expected, outputs = run_model(golden.model, inputs), run_model(onnx.load(ours), inputs)
    for output, other in zip(outputs, expected, strict=True):
        np.testing.assert_allclose(output, other, rtol=1e-6, atol=1e-6)
