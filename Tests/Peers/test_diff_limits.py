"""A comparison ends, also of graphs that have nothing to hold on to: its work has a budget."""

import json
import random

from onnx import TensorProto, helper

from command import run


def tangle(count: int, seed: int) -> bytes:
    """Nodes of one operator that read any two values before them."""
    choice, values, nodes = random.Random(seed), ["x"], []
    for number in range(count):
        nodes.append(helper.make_node("Add", [choice.choice(values), choice.choice(values)], [f"v{number}"]))
        values.append(f"v{number}")
    info = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in ("x", values[-1])]
    graph = helper.make_graph(nodes, "g", info[:1], info[1:])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]).SerializeToString()


def test_a_comparison_ends(tmp_path):
    for seed in (1, 2):
        (tmp_path / f"{seed}.onnx").write_bytes(tangle(60, seed))
    done = run("diff", tmp_path / "1.onnx", tmp_path / "2.onnx", "--format", "json")
    assert done.returncode == 1, done.stderr.decode()
    summary = json.loads(done.stdout)["summary"]
    assert summary["lowerBound"] <= summary["cost"] and not summary["complete"]
    assert b"the search was ended before every improvement had been tried" in done.stderr
