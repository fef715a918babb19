"""Whatever stops `convert`, the files that were there are whole, or the new ones are."""

import os
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from command import COMMAND, run


def save(path: Path, value: float, megabytes: int, external: bool = False) -> None:
    """A model with that much weight, all of it one number."""
    tensors = [numpy_helper.from_array(np.full(1 << 18, value, np.float32), f"w{i}") for i in range(megabytes)]
    nodes = [helper.make_node("Identity", [t.name], [f"y{i}"]) for i, t in enumerate(tensors)]
    outputs = [helper.make_tensor_value_info(f"y{i}", TensorProto.FLOAT, t.dims) for i, t in enumerate(tensors)]
    model = helper.make_model(helper.make_graph(nodes, "g", [], outputs, tensors))
    onnx.save(model, path, save_as_external_data=external, location=path.name + ".data")


def value(path: Path) -> float:
    """The number that all weights of a model are."""
    arrays = [numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer]
    found = {float(number) for array in arrays for number in np.unique(array)}
    assert len(found) == 1, found
    return found.pop()


@pytest.mark.parametrize("options", [[], ["--external-data"]], ids=["one file", "two files"])
def test_a_kill_leaves_the_old_model_or_the_new_one(options, tmp_path):
    source, target = tmp_path / "new.onnx", tmp_path / "m.onnx"
    save(source, 2, megabytes=100)
    killed = 0
    for delay in np.linspace(0.002, 0.2, 12):
        for path in tmp_path.glob("m.onnx*"):
            path.unlink()
        save(target, 1, megabytes=4, external=bool(options))
        process = subprocess.Popen([COMMAND, "convert", source, "-o", target, "--force", *options])
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() != 0
        assert value(target) in (1, 2)
    assert killed > 0


@pytest.fixture
def full(tmp_path):
    """A folder with room for a few megabytes."""
    folder = tmp_path / "full"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("mounting a tmpfs is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("options", [[], ["--external-data"]], ids=["one file", "two files"])
def test_a_full_disk_leaves_the_old_files(options, full, tmp_path):
    save(tmp_path / "new.onnx", 2, megabytes=10)
    save(full / "m.onnx", 1, megabytes=2, external=bool(options))
    before = {path.name: path.read_bytes() for path in full.iterdir()}
    done = run("convert", tmp_path / "new.onnx", "-o", full / "m.onnx", "--force", *options)
    assert done.returncode == 2 and b"No space left" in done.stderr
    assert {path.name: path.read_bytes() for path in full.iterdir()} == before


def test_a_full_disk_for_the_model_leaves_the_old_data(full, tmp_path):
    save(full / "m.onnx", 1, megabytes=2, external=True)
    model = onnx.load(full / "m.onnx")
    model.doc_string = "long" * 1_500_000
    onnx.save(model, tmp_path / "new.onnx")
    before = {path.name: path.read_bytes() for path in full.iterdir()}
    done = run("convert", tmp_path / "new.onnx", "-o", full / "m.onnx", "--force", "--external-data")
    assert done.returncode == 2 and b"No space left" in done.stderr
    assert {path.name: path.read_bytes() for path in full.iterdir()} == before


@pytest.mark.parametrize("options", [[], ["--external-data"]], ids=["one file", "two files"])
def test_a_folder_that_cannot_be_written(options, tmp_path):
    save(tmp_path / "new.onnx", 2, megabytes=1)
    folder = tmp_path / "folder"
    folder.mkdir()
    save(folder / "m.onnx", 1, megabytes=1, external=bool(options))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    folder.chmod(0o500)
    line = [COMMAND, "convert", tmp_path / "new.onnx", "-o", folder / "m.onnx", "--force", *options]
    if os.geteuid() == 0:
        mount = ["unshare", "-m", "sh", "-c", 'mount --bind -o ro "$0" "$0" && exec "$@"', folder]
        if subprocess.run([*mount, "true"], capture_output=True).returncode != 0:
            pytest.skip("root may write everywhere, and mounting is not allowed here")
        line = [*mount, *line]
    done = subprocess.run(line, capture_output=True, timeout=120)
    assert done.returncode == 2
    assert b"Permission denied" in done.stderr or b"Read-only file system" in done.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
