"""A simplified model computes the same, with no more nodes than the usual tools leave.

Fixtures/least_nodes.json has what they leave; Tests/Reference/least_nodes.py writes it.
"""

import json

import numpy as np
import onnx
import pytest

from command import ROOT, export, run
from runtime import random_inputs, run_model

LEAST = json.loads((ROOT / "Fixtures/least_nodes.json").read_text())
# Only onnxsim knows that a softmax of one value is 1.
KNOWN = {"16_neck": 33}
FORMS = [(block, form) for block, forms in LEAST["blocks"].items() for form in forms]


def simplify(path, to) -> onnx.ModelProto:
    done = run("simplify", path, "--output", to)
    assert done.returncode == 0, done.stderr.decode()
    return onnx.load(to)


def check_same(before: onnx.ModelProto, after: onnx.ModelProto, *sizes: int) -> None:
    onnx.checker.check_model(after, full_check=True)
    assert list(after.graph.input) == list(before.graph.input)
    assert list(after.graph.output) == list(before.graph.output)
    assert after.opset_import == before.opset_import
    for size in sizes:
        inputs = random_inputs(before, size)
        for old, new in zip(run_model(before, inputs), run_model(after, inputs), strict=True):
            np.testing.assert_allclose(new, old, rtol=1e-4, atol=1e-5)


def test_goldens(golden, tmp_path):
    lean = simplify(golden.path, tmp_path / "lean.onnx")
    check_same(golden.model, lean, 1)
    stem = golden.path.stem
    assert len(lean.graph.node) <= KNOWN.get(stem, LEAST["goldens"][stem])


@pytest.mark.parametrize("block, form", FORMS, ids=[" ".join(pair) for pair in FORMS])
def test_blocks(block, form, tmp_path):
    options = form.split()
    plain = onnx.load(export(block, *options, to=tmp_path / "plain.onnx"))
    path = export(block, *options, "--simplify", to=tmp_path / "lean.onnx")
    lean = onnx.load(path)
    check_same(plain, lean, *([6, 7, 9] if "height" in form else [1, 2] if options else [1]))
    assert len(lean.graph.node) <= LEAST["blocks"][block][form]
    assert simplify(tmp_path / "plain.onnx", tmp_path / "later.onnx") == lean
    assert simplify(path, tmp_path / "again.onnx") == lean


def test_pipe_and_table(golden):
    done = run("simplify", "-", "--output", "-", stdin=golden.path.read_bytes())
    assert done.returncode == 0
    onnx.checker.check_model(onnx.load_from_string(done.stdout), full_check=True)
    lines = done.stderr.decode().splitlines()
    assert lines[0].split() == ["op", "before", "after"]
    assert lines[-1].split()[:2] == ["total", str(len(golden.model.graph.node))]
    assert len({len(line) for line in lines}) == 1


def test_an_existing_file_stays(golden, tmp_path):
    (tmp_path / "lean.onnx").write_bytes(b"precious")
    done = run("simplify", golden.path, "--output", tmp_path / "lean.onnx")
    assert done.returncode == 2
    assert (tmp_path / "lean.onnx").read_bytes() == b"precious"
