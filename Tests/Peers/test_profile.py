"""`inspect --profile` counts what is derived by hand, and what a short count over the shapes of a run gives."""

import json
import math
import re

import onnx
import pytest

from command import ROOT, export, run
from conftest import goldens
from runtime import computed_types
from test_inspect import fields

PAGE = ROOT / "Sources/ONNXGraph/ONNXGraph.docc/Profile.md"
BY_HAND = re.findall(r"^\| `(\w+)` \| ([\d,]+) \| ([\d,]+) \| (.+) \|$", PAGE.read_text(), re.MULTILINE)


def profile(path, *arguments: object) -> dict:
    done = run("inspect", path, "--profile", "--format", "json", *arguments)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    (model,) = json.loads(done.stdout)["models"]
    return model["profile"]


def counted(path) -> int:
    """The multiply-adds of the convolutions and matrix products, by the shapes that values have when it runs."""
    model = onnx.load(path)
    graph = model.graph
    shapes = {name: shape for name, (_, shape) in computed_types(model).items()}
    shapes |= {tensor.name: list(tensor.dims) for tensor in graph.initializer}
    for value in graph.input:
        shapes[value.name] = [size.dim_value for size in value.type.tensor_type.shape.dim]
    total = 0
    for node in graph.node:
        if node.op_type == "Conv":
            total += math.prod(shapes[node.output[0]]) * math.prod(shapes[node.input[1]][1:])
        if node.op_type == "MatMul":
            total += math.prod(shapes[node.output[0]]) * shapes[node.input[0]][-1]
        assert node.op_type not in ("Gemm", "Einsum", "Resize"), "the count does not know them"
    return total


@pytest.mark.parametrize("block, parameters, macs, derivation", BY_HAND, ids=lambda value: str(value))
def test_counts_by_hand(block, parameters, macs, derivation, tmp_path):
    path = export(block, "--input", "1x128x56x56", to=tmp_path / "m.onnx")
    names = {"P": 3136, "E": 128 * 3136}
    expression = re.sub(r"[PE]", lambda m: str(names[m[0]]), derivation.replace("·", "*"))
    found = profile(path)
    assert found["macs"] == eval(expression) == int(macs.replace(",", ""))
    assert found["parameters"] == int(parameters.replace(",", ""))
    assert found["not_counted"] == [] and found["lengths"] == []


def test_five_blocks_are_derived_by_hand():
    assert [row[0] for row in BY_HAND] == ["se_net", "cbam_net", "sk_net", "eca_net", "ema"]


@pytest.mark.parametrize("golden", goldens(), ids=lambda golden: golden.path.stem)
def test_macs_are_those_of_a_short_count(golden):
    found = profile(golden.path)
    if not {"Gemm", "Einsum", "Resize"} & set(golden.operators):
        assert found["macs"] == counted(golden.path)
    sizes = [math.prod(tensor.dims) for tensor in golden.model.graph.initializer if tensor.data_type not in (7, 9)]
    assert found["parameters"] == sum(sizes)
    assert sum(node["macs"] for node in found["nodes"]) == found["macs"]
    assert sum(node["parameters"] for node in found["nodes"]) <= found["parameters"]


@pytest.mark.parametrize("block", ["se_net", "cbam_net", "eca_net", "res_block"])
def test_open_lengths_stand_for_numbers(block, tmp_path):
    channels = 64 if block == "res_block" else 128
    shape = (3, channels, 37, 50)
    fixed = profile(export(block, "--input", "x".join(map(str, shape)), to=tmp_path / "fixed.onnx"))
    dynamic = export(block, "--dynamic", "batch,height,width", to=tmp_path / "open.onnx")
    lengths = {"batch": shape[0], "height": shape[2], "width": shape[3]}
    found = profile(dynamic)
    for key in ("macs", "activation_bytes"):
        assert eval(str(found[key]), {"floor": math.floor}, dict(lengths)) == fixed[key]
    bound = profile(dynamic, *(f"--bind={name}={number}" for name, number in lengths.items()))
    assert bound.pop("bindings") == lengths and fixed.pop("bindings") == {}
    assert {key: bound[key] for key in ("macs", "flops", "peak_activation", "parameters")} == {
        key: fixed[key] for key in ("macs", "flops", "peak_activation", "parameters")
    }


def test_wrong_bindings(tmp_path):
    path = export("se_net", "--dynamic", "batch,height,width", to=tmp_path / "m.onnx")
    done = run("inspect", path, "--profile", "--bind", "n=8")
    assert done.returncode == 2
    assert b"no length is named n; open are batch, height, width" in done.stderr
    for wrong in ("batch", "batch=0", "batch=x", "=8"):
        assert run("inspect", path, "--profile", "--bind", wrong).returncode == 2
    assert run("inspect", path, "--bind", "batch=8").returncode == 2


def test_the_text_shows_modules_and_nodes(tmp_path):
    path = export("se_net", to=tmp_path / "m.onnx")
    text = run("inspect", path, "--profile", "--depth", "1", "--top", "2").stdout.decode()
    assert "1 MAC = one multiply-add; FLOPs = 2·MACs + other operations" in text
    assert re.search(r"^  fc +2\.05 k +8\.2 kB +2\.05 k ", text, re.MULTILINE)
    assert "fc.0  " not in text and text.count("MatMul\n") == 2
    assert text == run("inspect", path, "--profile", "--depth", "1", "--top", "2").stdout.decode()


def test_the_schema_is_documented(tmp_path):
    page = (ROOT / "Sources/ONNXGraph/ONNXGraph.docc/InspectJSON.md").read_text()
    documented = set(re.findall(r"^\| `models\[\]\.(profile[a-z_.\[\]]*)` \|", page, re.MULTILINE))
    node = onnx.helper.make_node("Unique", ["x"], ["y"], name="/a/Unique")
    graph = onnx.helper.make_graph(
        [node], "g", [onnx.helper.make_tensor_value_info("x", 1, ["N"])],
        [onnx.helper.make_tensor_value_info("y", 1, [None])],
    )
    onnx.save(onnx.helper.make_model(graph), tmp_path / "m.onnx")
    found = {"profile": profile(tmp_path / "m.onnx", "--bind", "N=4")}
    assert documented - {"profile.bindings"} == fields(found) - {"profile.bindings", "profile.bindings.N"}


def test_policy_limits_macs(tmp_path):
    path = export("se_net", "--input", "1x128x56x56", to=tmp_path / "m.onnx")
    for limit, code in ((2048, 0), (2047, 1)):
        (tmp_path / "policy.yml").write_text(f"max-macs: {limit}\nselect: policy\n")
        done = run("validate", path, "--policy", tmp_path / "policy.yml")
        assert done.returncode == code
    assert b"2048 MACs are more than 2047 [policy.macs]" in done.stdout


@pytest.mark.parametrize("golden", goldens()[:4], ids=lambda golden: golden.path.stem)
def test_parts_are_models(golden, tmp_path):
    nodes = [node.name for node in golden.model.graph.node]
    parts = [("--around", name, "--hops", str(hops)) for name in nodes[1::5] for hops in (0, 2)]
    for part in [*parts, ("--select", "Conv"), ("--select", "Mul*", "--select", "*Reshape*")]:
        shown = run("show", golden.path, "--full", *part)
        if shown.returncode == 2 and "Conv" in part:
            continue
        model = onnx.parser.parse_model(shown.stdout.decode())
        onnx.checker.check_model(model, full_check=True)
        kept = [node.name for node in model.graph.node]
        assert kept == [name for name in nodes if name in kept]


def test_nothing_is_no_part(tmp_path):
    path = goldens()[0].path
    for part in (("--around", "nowhere"), ("--select", "nothing*"), ("--hops", "2"), ("--around", "a", "--select", "b")):
        assert run("show", path, *part).returncode == 2
