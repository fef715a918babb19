"""`diff` sees through everything that is no change, and names what is one."""

import json
import random

import onnx
import pytest
from onnx import helper, numpy_helper

from command import export, run
from conftest import GOLDENS

PATHS = sorted(GOLDENS.glob("*.onnx"))


def diff(*arguments: object, status: int) -> dict:
    done = run("diff", *arguments, "--format", "json")
    assert done.returncode == status, done
    report = json.loads(done.stdout)
    assert report["schema"] == "onnxgraph.diff/1"
    return report


def save(model: onnx.ModelProto, path):
    onnx.save(model, path)
    return path


def disguised(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same graph: values and nodes renamed, nodes in another order, initializers as constants."""
    rng = random.Random(7)
    graph = model.graph
    kept = {value.name for value in [*graph.input, *graph.output]}
    names: dict[str, str] = {"": ""}

    def name(old: str) -> str:
        fresh = old if old in kept else f"value{rng.randrange(10**9)}"
        return names.setdefault(old, fresh)

    nodes = [
        helper.make_node("Constant", [], [name(t.name)], value=t)
        if rng.random() < 0.5
        else t
        for t in graph.initializer
    ]
    tensors = [t for t in nodes if isinstance(t, onnx.TensorProto)]
    constants = [n for n in nodes if isinstance(n, onnx.NodeProto)]
    for tensor in tensors:
        tensor.name = name(tensor.name)
    for node in graph.node:
        node.name = ""
        node.input[:] = [name(i) for i in node.input]
        node.output[:] = [name(o) for o in node.output]
    todo, done = [*constants, *graph.node], {t.name for t in tensors} | kept | {""}
    made = {o for n in todo for o in n.output}
    order = []
    while todo:
        ready = [n for n in todo if all(i in done or i not in made for i in n.input)]
        node = rng.choice(ready)
        todo.remove(node)
        order.append(node)
        done.update(node.output)
    result = onnx.ModelProto()
    result.CopyFrom(model)
    result.graph.CopyFrom(
        helper.make_graph(order, "other", graph.input, graph.output, initializer=tensors)
    )
    return result


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_disguised_model_is_the_same(path, tmp_path):
    other = save(disguised(onnx.load(path)), tmp_path / "b.onnx")
    report = diff(path, other, status=0)
    assert report["entries"] == [] and report["summary"]["cost"] == 0
    assert diff(path, path, status=0)["summary"]["renamed"] == 0


def test_an_attribute_and_an_identity(tmp_path):
    path = next(path for path in PATHS if "cbam" in path.stem)
    model = onnx.load(path)
    node = next(node for node in model.graph.node if node.op_type == "Conv")
    dilations = next(a for a in node.attribute if a.name == "dilations")
    before = list(dilations.ints)
    dilations.ints[:] = [2] * len(before)
    last = model.graph.node[-1]
    identity = helper.make_node("Identity", [last.input[0]], ["between"])
    last.input[0] = "between"
    model.graph.node.insert(len(model.graph.node) - 1, identity)
    report = diff(path, save(model, tmp_path / "b.onnx"), status=1)
    changed, added = sorted(report["entries"], key=lambda entry: entry["op"])
    assert changed["changes"] == [
        {"field": "attr:dilations", "a": before, "b": [2] * len(before)}
    ]
    assert (added["kind"], added["op"], added["b"]) == ("added", "Identity", "between")
    assert report["summary"]["shortest"]


def test_weights_are_measured(tmp_path):
    model = onnx.load(PATHS[0])
    tensor = max(model.graph.initializer, key=lambda t: len(t.raw_data))
    array = numpy_helper.to_array(tensor).copy()
    array.flat[3] += 0.5
    tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))
    other = save(model, tmp_path / "b.onnx")
    (weight,) = diff(PATHS[0], other, status=1)["weights"]
    assert (weight["a"], weight["differing"], weight["elements"]) == (tensor.name, 1, array.size)
    assert weight["maxAbsolute"] == pytest.approx(0.5, rel=1e-5)
    assert diff(PATHS[0], other, "--ignore", "weights", status=0)["weights"] == []
    assert diff(PATHS[0], other, "--tolerance", "1", status=0)["weights"] == []


def steps(report: dict) -> list[tuple]:
    return [
        (entry["kind"], entry["a"], entry["b"], [(c["field"], c["a"], c["b"]) for c in entry["changes"]])
        for entry in report["entries"]
    ]


def mirrored(step: tuple) -> tuple:
    kind, a, b, changes = step
    kind = {"added": "removed", "removed": "added"}.get(kind, kind)
    return kind, b, a, [(field, new, old) for field, old, new in changes]


@pytest.mark.parametrize("names", [("se_net", "eca_net"), ("cbam_net", "se_net"), ("sk_net", "cbam_net")])
def test_both_directions(names, tmp_path):
    nets = [export(net, to=tmp_path / f"{net}.onnx") for net in names]
    there, back = diff(*nets, status=1), diff(*reversed(nets), status=1)
    assert there["summary"]["cost"] == back["summary"]["cost"]
    assert there["summary"]["added"] == back["summary"]["removed"]
    assert sorted(map(str, steps(there))) == sorted(map(str, map(mirrored, steps(back))))


@pytest.mark.parametrize(
    "arguments, fragment",
    [
        ([PATHS[0], "missing.onnx"], "missing.onnx"),
        ([PATHS[0], GOLDENS], str(GOLDENS)),
        ([PATHS[0], PATHS[1], "--ignore", "colour"], "colour"),
        ([PATHS[0], PATHS[1], "--tolerance", "-1"], "tolerance"),
        (["-", "-"], "standard input"),
        ([PATHS[0]], "b"),
        ([*PATHS[:3]], "nexpected"),
    ],
    ids=["missing", "folder", "unknown part", "negative", "twice stdin", "one", "three"],
)
def test_trouble(arguments, fragment):
    done = run("diff", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert fragment in done.stderr.decode()
