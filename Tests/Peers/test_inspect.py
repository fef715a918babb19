"""`inspect` counts what the onnx package counts, and says why a file cannot be read."""

import json
import re
from collections import Counter

import onnx
import pytest

from command import ROOT, run
from conftest import GOLDENS
from runtime import computed_types

PATHS = sorted(GOLDENS.glob("*.onnx"))
GOOD = GOLDENS / "04_eca_net.onnx"


def inspect(*paths: object, stdin: bytes = b"") -> list[dict]:
    done = run("inspect", *paths, "--format", "json", stdin=stdin)
    assert (done.returncode, done.stderr) == (0, b"")
    report = json.loads(done.stdout)
    assert report["schema"] == "onnxgraph.inspect/1"
    return report["models"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_counts_are_those_of_the_onnx_package(path):
    (summary,) = inspect(path)
    model = onnx.load(path)
    graph = model.graph
    arrays = [onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer]
    assert summary["file_bytes"] == path.stat().st_size
    assert summary["ir_version"] == model.ir_version
    assert summary["opsets"] == [{"domain": "", "version": 11}]
    assert summary["producer"] == {"name": "pytorch", "version": model.producer_version}
    assert summary["operators"] == Counter(node.op_type for node in graph.node)
    assert summary["parameters"] == {
        "tensors": len(arrays),
        "elements": sum(array.size for array in arrays),
        "bytes": sum(array.nbytes for array in arrays),
    }
    assert [row["name"] for row in summary["nodes"]] == [node.name for node in graph.node]
    for row, node in zip(summary["nodes"], graph.node, strict=True):
        assert row["inputs"] == list(node.input)
        assert [value["name"] for value in row["outputs"]] == list(node.output)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_shapes_that_the_file_does_not_record_are_inferred(path):
    (summary,) = inspect(path)
    shapes = {name: shape for name, (_, shape) in computed_types(onnx.load(path)).items()}
    assert shapes == {v["name"]: v["shape"] for row in summary["nodes"] for v in row["outputs"]}


def test_text_names_every_node():
    done = run("inspect", *PATHS)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    for path in PATHS:
        assert str(path) in text
        assert all(node.name in text for node in onnx.load(path).graph.node)


def test_standard_input():
    (piped,) = inspect("-", stdin=GOOD.read_bytes())
    (read,) = inspect(GOOD)
    assert piped["nodes"] == read["nodes"]


def test_ndjson_is_one_model_a_line(tmp_path):
    done = run("inspect", PATHS[0], tmp_path / "missing", *PATHS[1:], "--format", "ndjson")
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1
    models = [json.loads(line) for line in done.stdout.splitlines()]
    assert models == inspect(*PATHS)


def test_the_schema_is_documented():
    page = (ROOT / "Sources/ONNXGraph/ONNXGraph.docc/InspectJSON.md").read_text()
    documented = set(re.findall(r"^\| `([a-z_.\[\]]+)` \|", page, re.MULTILINE))
    # The names of values are keys, and only there when asked for.
    documented = {field for field in documented if not field.startswith("models[].profile")}
    assert documented - {"models[].values"} == fields({"schema": "", "models": inspect(*PATHS)})


def fields(value, path="") -> set[str]:
    """The paths of all fields of an answer; operators are keyed by name, not by field."""
    if isinstance(value, list):
        return set().union(*(fields(element, path + "[]") for element in value))
    if not isinstance(value, dict) or path == "models[].operators":
        return {path} if not path.endswith("[]") else set()
    below = [fields(v, f"{path}.{key}" if path else key) for key, v in value.items()]
    return set().union({path} if path and not path.endswith("[]") else set(), *below) | {
        f"{path}.{key}" if path else key for key in value
    }


BROKEN = {
    "missing": (None, "No such file"),
    "empty": (b"", ""),
    "text": (b"this is not a model\n", ""),
    "truncated": (GOOD.read_bytes()[:-40], ""),
    "endless length": (b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f", ""),
}


@pytest.mark.parametrize("content, reason", BROKEN.values(), ids=BROKEN)
def test_an_unreadable_file_does_not_stop_the_others(content, reason, tmp_path):
    broken = tmp_path / "broken.onnx"
    if content is not None:
        broken.write_bytes(content)
    done = run("inspect", GOOD, broken, PATHS[0], "--format", "json")
    assert done.returncode == 2
    assert [m["path"] for m in json.loads(done.stdout)["models"]] == [str(GOOD), str(PATHS[0])]
    message = done.stderr.decode()
    assert f"{broken}: " in message and reason in message
    assert len(message.splitlines()) == 1


def test_no_file():
    assert run("inspect").returncode == 2


def test_a_folder(tmp_path):
    done = run("inspect", tmp_path)
    assert done.returncode == 2 and str(tmp_path) in done.stderr.decode()
