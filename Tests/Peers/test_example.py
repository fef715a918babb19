"""The example package, which defines a block of its own, builds and writes a model."""

import os
import shutil
import subprocess

import onnx
import pytest

from command import ROOT

EXAMPLE = ROOT / "Examples/CustomBlock"


@pytest.mark.skipif(shutil.which("swift") is None, reason="swift is not installed")
def test_a_block_of_another_package(tmp_path):
    line = ["swift", "run", "--package-path", EXAMPLE]
    done = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert os.listdir(tmp_path) == ["channel_gate.onnx"]
    model = onnx.load(tmp_path / "channel_gate.onnx")
    onnx.checker.check_model(model, full_check=True)
    operators = ["GlobalAveragePool", "Conv", "Relu", "Conv", "Sigmoid", "Mul"]
    assert [node.op_type for node in model.graph.node] == operators
    keys = ["squeeze.weight", "squeeze.bias", "expand.weight", "expand.bias"]
    assert [tensor.name for tensor in model.graph.initializer] == keys
