"""Writes how few nodes onnxslim and onnxsim leave of each golden, and of what the command exports.

usage: python Tests/Reference/least_nodes.py Fixtures/least_nodes.json

Needs both tools, ONNX Runtime and the built command. A result that computes something else than the
model does not count.
"""

import json
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx
import onnxsim
import onnxslim

sys.path.insert(0, str(Path(__file__).parents[1] / "Peers"))

from command import block_names, export
from conftest import goldens
from runtime import random_inputs, run_model

FORMS = ["", "--opset 18", "--dynamic batch", "--dynamic batch,height,width --opset 17"]
SIZES = [6, 7, 9]


def least(model: onnx.ModelProto) -> int:
    leaner = []
    for simplify in (onnxslim.slim, lambda copy: onnxsim.simplify(copy)[0]):
        copy = onnx.ModelProto()
        copy.CopyFrom(model)
        try:
            leaner.append(simplify(copy))
        except Exception as error:
            print(f"    {type(error).__name__}: {str(error)[:100]}")
    return min(len(other.graph.node) for other in leaner if same(model, other))


def same(model: onnx.ModelProto, other: onnx.ModelProto) -> bool:
    for size in SIZES:
        inputs = random_inputs(model, size)
        for array, found in zip(run_model(model, inputs), run_model(other, inputs), strict=True):
            if array.shape != found.shape or not np.allclose(found, array, rtol=1e-4, atol=1e-5):
                return False
    return True


def exported(block: str, form: str, folder: Path) -> onnx.ModelProto:
    return onnx.load(export(block, *form.split(), "--force", to=folder / "model.onnx"))


def main() -> None:
    table = {tool: version(tool) for tool in ("onnxslim", "onnxsim")}
    table["goldens"] = {golden.path.stem: least(golden.model) for golden in goldens()}
    table["blocks"] = {}
    with tempfile.TemporaryDirectory() as folder:
        for block in block_names():
            forms = {form: least(exported(block, form, Path(folder))) for form in FORMS}
            table["blocks"][block] = forms
            print(block, forms, flush=True)
    Path(sys.argv[1]).write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
