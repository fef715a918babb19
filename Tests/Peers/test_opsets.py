"""Every block at every opset, with and without open axes, computes the same."""

from pathlib import Path

import numpy as np
import onnx
import pytest

from command import export
from conftest import Golden, shape_options
from runtime import random_arrays, run_model

OPSETS = [11, 13, 17, 18, 21, 23]
SIZES = [(1, 3, 5), (2, 7, 4), (5, 9, 8)]


def of_size(shapes: list[list[int]], batch: int, height: int, width: int) -> list[list[int]]:
    """The same shapes with another batch and other images, each level of a pyramid its own."""
    return [[batch, *s[1:-2], height + i, width + 2 * i] for i, s in enumerate(shapes)]


def model(golden: Golden, path: Path, shapes: list[list[int]], *options: object):
    """What the command exports; the checker accepts it."""
    arguments = [*golden.settings, *shape_options(shapes), "--seed", golden.seed, *options]
    export(*arguments, "--force", to=path)
    onnx.checker.check_model(path, full_check=True)
    return onnx.load(path)


def assert_equal(found: list[np.ndarray], expected: list[np.ndarray]) -> None:
    for array, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(array, other, rtol=1e-5, atol=1e-5)


@pytest.fixture(scope="session")
def cases(golden, tmp_path_factory) -> list[tuple[list[list[int]], list, list]]:
    """Shapes, inputs and outputs of opset 11, the golden's size first."""
    path = tmp_path_factory.mktemp("static") / golden.file
    result = []
    for shapes in [golden.small_inputs, *(of_size(golden.small_inputs, *size) for size in SIZES)]:
        inputs = random_arrays(shapes)
        result.append((shapes, inputs, run_model(model(golden, path, shapes), inputs)))
    return result


@pytest.mark.parametrize("opset", OPSETS)
def test_opset(golden, opset, cases, tmp_path):
    shapes, inputs, expected = cases[0]
    fixed = model(golden, tmp_path / "fixed.onnx", shapes, "--opset", opset)
    assert [entry.version for entry in fixed.opset_import] == [opset]
    assert_equal(run_model(fixed, inputs), expected)


@pytest.mark.parametrize("opset", OPSETS)
def test_open_axes(golden, opset, cases, tmp_path):
    options = ["--dynamic", "batch,height,width", "--opset", opset]
    dynamic = model(golden, tmp_path / "open.onnx", golden.small_inputs, *options)
    for value in dynamic.graph.input:
        names = [d.dim_param for d in value.type.tensor_type.shape.dim]
        assert (
            names[0] == "batch" and names[-2].startswith("height") and names[-1].startswith("width")
        )
    for _, inputs, expected in cases:
        assert_equal(run_model(dynamic, inputs), expected)
