"""What the command exports is what PyTorch exports."""

from collections import Counter

import numpy as np
import onnx

from canon import difference
from runtime import computed_types, dimensions, random_input, run_model


def test_official_checker_accepts(ours):
    onnx.checker.check_model(ours, full_check=True)


def test_graph_and_weights_are_the_same(golden, ours):
    assert difference(onnx.load(ours), golden.model) is None


def test_nodes_have_the_same_names_in_the_same_order(golden, ours):
    expected = [(node.op_type, node.name) for node in golden.model.graph.node]
    assert [(node.op_type, node.name) for node in onnx.load(ours).graph.node] == expected


def test_operator_counts(golden, ours):
    counts = Counter(node.op_type for node in onnx.load(ours).graph.node)
    del counts["Constant"]
    assert counts == golden.operators


def test_interface(golden, ours):
    graph = onnx.load(ours).graph
    assert [value.name for value in graph.input] == ["input"]
    assert [value.name for value in graph.output] == ["output"]
    assert dimensions(graph.input[0]) == dimensions(golden.model.graph.input[0])
    assert dimensions(graph.output[0]) == dimensions(golden.model.graph.output[0])


def test_initializers_are_named_by_the_state_dict(golden, ours):
    names = [tensor.name for tensor in onnx.load(ours).graph.initializer]
    assert names == golden.state_dict


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
    x = random_input(golden.model)
    (expected,), (output,) = run_model(golden.model, x), run_model(onnx.load(ours), x)
    np.testing.assert_array_equal(output, expected)
