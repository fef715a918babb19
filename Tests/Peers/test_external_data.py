"""Large weights lie in one file beside the model, where every reader finds them."""

import os
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto

from canon import difference
from command import export, run
from conftest import shape_options
from runtime import random_arrays, run_model

PAGE, LARGE_PAGE, LARGE = 4096, 1 << 16, 1 << 20


def places(model: onnx.ModelProto) -> list[dict[str, str]]:
    """Where the tensors outside the model are."""
    outside = [t for t in model.graph.initializer if t.data_location == TensorProto.EXTERNAL]
    return [{entry.key: entry.value for entry in tensor.external_data} for tensor in outside]


def run_file(path: Path, inputs: list[np.ndarray]) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [value.name for value in session.get_inputs()]
    return session.run(None, dict(zip(names, inputs, strict=True)))


@pytest.mark.parametrize("threshold", [0, 1024])
def test_the_same_model_in_two_files(golden, threshold, tmp_path):
    arguments = [*golden.settings, *shape_options(golden.small_inputs)]
    whole = onnx.load(export(*arguments, to=tmp_path / "whole.onnx"))
    options = ["--external-data", "--threshold", threshold]
    path = export(*arguments, *options, to=tmp_path / "split.onnx")
    onnx.checker.check_model(path, full_check=True)
    assert difference(onnx.load(path), whole) is None
    inputs = random_arrays(golden.small_inputs)
    for output, other in zip(run_file(path, inputs), run_model(whole, inputs), strict=True):
        np.testing.assert_array_equal(output, other)
    split = onnx.load(path, load_external_data=False)
    sizes = [len(tensor.raw_data) for tensor in whole.graph.initializer]
    found = places(split)
    assert [int(place["length"]) for place in found] == [s for s in sizes if s >= max(threshold, 1)]
    check_layout(found, tmp_path / "split.onnx.data")


def check_layout(found: list[dict[str, str]], data: Path) -> None:
    """All in one file, one after the other, at whole pages, and nothing behind the last."""
    assert data.exists() == bool(found)
    end = 0
    for place in found:
        offset, length = int(place["offset"]), int(place["length"])
        page = LARGE_PAGE if length >= LARGE else PAGE
        assert place["location"] == data.name
        assert offset == -(-end // page) * page
        end = offset + length
    assert not found or data.stat().st_size == end


def test_the_two_files_move_together(tmp_path):
    path = export("sk_net", "--external-data", to=tmp_path / "sk_net.onnx")
    (tmp_path / "elsewhere").mkdir()
    for name in ("sk_net.onnx", "sk_net.onnx.data"):
        os.rename(tmp_path / name, tmp_path / "elsewhere" / name)
    onnx.checker.check_model(tmp_path / "elsewhere" / path.name, full_check=True)


def test_always_the_same_bytes(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        export("sk_net", "--external-data", to=tmp_path / folder / "sk_net.onnx")
    for name in ("sk_net.onnx", "sk_net.onnx.data"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_inspect_counts_what_lies_outside(tmp_path):
    path = export("sk_net", "--external-data", to=tmp_path / "sk_net.onnx")
    done = run("inspect", path)
    assert done.returncode == 0 and b"298,240" in done.stdout


def test_inspect_misses_what_is_not_there(tmp_path):
    path = export("sk_net", "--external-data", to=tmp_path / "sk_net.onnx")
    os.remove(tmp_path / "sk_net.onnx.data")
    with pytest.raises(onnx.checker.ValidationError):
        onnx.load(path)
    done = run("inspect", path)
    assert done.returncode == 2 and b"298,240" in done.stdout
    assert b"No such file" in done.stderr and b"--no-external" in done.stderr
    assert run("inspect", path, "--no-external").returncode == 0


def test_a_different_data_file_is_refused_unless_forced(tmp_path):
    data = tmp_path / "sk_net.onnx.data"
    data.write_bytes(b"precious")
    done = run("export", "sk_net", "--external-data", cwd=tmp_path)
    assert done.returncode == 2 and b"sk_net.onnx.data" in done.stderr
    assert os.listdir(tmp_path) == [data.name] and data.read_bytes() == b"precious"
    assert run("export", "sk_net", "--external-data", "--force", cwd=tmp_path).returncode == 0
    onnx.checker.check_model(tmp_path / "sk_net.onnx", full_check=True)


@pytest.mark.parametrize(
    "options", [["--threshold=-1"], ["--output", "-"]], ids=["negative threshold", "no file"]
)
def test_refused(options, tmp_path):
    done = run("export", "se_net", "--external-data", *options, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--threshold" in done.stderr or b"--external-data" in done.stderr
    assert os.listdir(tmp_path) == []
