"""`convert` writes what it reads, and moves weights as the onnx package does."""

import hashlib

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from command import run
from conftest import GOLDENS

PATHS = sorted(GOLDENS.glob("*.onnx"))


def convert(*arguments: object, stdin: bytes = b"") -> bytes:
    done = run("convert", *arguments, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout


def refusal(*arguments: object) -> str:
    done = run("convert", *arguments)
    assert done.returncode == 2 and done.stdout == b""
    return done.stderr.decode()


def large_model() -> onnx.ModelProto:
    random = np.random.default_rng(0)
    types = [np.float32, np.float64, np.float16, np.int8, np.uint16, np.int32, np.int64, np.bool_]
    arrays = [random.integers(0, 2, (40, 30)).astype(t) for t in types]
    arrays.append(np.zeros((0, 3), np.float32))
    tensors = [numpy_helper.from_array(a, f"w{i}") for i, a in enumerate(arrays)]
    nodes = [helper.make_node("Identity", [t.name], [f"y{i}"]) for i, t in enumerate(tensors)]
    outputs = [helper.make_tensor_value_info(f"y{i}", t.data_type, t.dims) for i, t in enumerate(tensors)]
    graph = helper.make_graph(nodes, "g", [], outputs, tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


@pytest.fixture
def external(tmp_path):
    """A model that the onnx package saved with its tensors in a file of their own."""
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "m.onnx"
    onnx.save(large_model(), path, save_as_external_data=True, location="weights.bin", size_threshold=0)
    return path


def arrays(path) -> dict[str, np.ndarray]:
    return {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_model_is_written_as_it_was(path, tmp_path):
    convert(path, "-o", tmp_path / "m.onnx")
    assert onnx.load(tmp_path / "m.onnx") == onnx.load(path)
    assert convert("-", "-o", "-", stdin=path.read_bytes()) == (tmp_path / "m.onnx").read_bytes()


def test_embedding_gives_what_the_onnx_package_loads(external, tmp_path):
    convert(external, "-o", tmp_path / "m.onnx", "--embed-data")
    assert onnx.load(tmp_path / "m.onnx", load_external_data=False) == onnx.load(external)
    assert convert(external, "-o", "-", "--embed-data") == (tmp_path / "m.onnx").read_bytes()


def test_moving_out_loses_nothing(external, tmp_path):
    convert(external, "-o", tmp_path / "m.onnx", "--external-data", "--threshold", 2400)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "m.onnx", "m.onnx.data"]
    stored = onnx.load(tmp_path / "m.onnx", load_external_data=False).graph.initializer
    outside = [t.name for t in stored if t.data_location == TensorProto.EXTERNAL]
    assert outside == [n for n, a in arrays(external).items() if a.nbytes >= 2400]
    onnx.checker.check_model(tmp_path / "m.onnx")
    assert onnx.load(tmp_path / "m.onnx") == onnx.load(external)


def test_moving_out_and_in_over_the_input(external):
    before = onnx.load(external)
    for options in (["--embed-data"], ["--external-data"], ["--external-data", "--threshold", 0]):
        convert(external, "-o", external, "--force", *options)
        assert onnx.load(external) == before


def test_another_folder_gets_the_data_too(external, tmp_path):
    convert(external, "-o", tmp_path / "n.onnx")
    assert (tmp_path / "weights.bin").read_bytes() == (external.parent / "weights.bin").read_bytes()
    assert onnx.load(tmp_path / "n.onnx") == onnx.load(external)
    convert(external, "-o", tmp_path / "n.onnx")
    (tmp_path / "weights.bin").write_bytes(b"mine")
    assert "--embed-data" in refusal(external, "-o", tmp_path / "n.onnx", "--force")
    assert (tmp_path / "weights.bin").read_bytes() == b"mine"


def test_the_data_may_be_elsewhere(external, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (external.parent / "weights.bin").rename(other / "weights.bin")
    assert "No such file" in refusal(external, "-o", tmp_path / "m.onnx", "--embed-data")
    convert(external, "-o", tmp_path / "m.onnx", "--embed-data", "--external-root", other)
    piped = convert("-", "-o", "-", "--embed-data", "--external-root", other, stdin=external.read_bytes())
    assert piped == (tmp_path / "m.onnx").read_bytes()
    convert(external, "-o", tmp_path / "bare.onnx", "--no-external")
    bare, original = (onnx.load(p, load_external_data=False) for p in (tmp_path / "bare.onnx", external))
    assert bare == original


@pytest.mark.parametrize("location", ["/etc/passwd", "../secret", "a/../../secret", "link", "double", "", "."])
def test_nothing_outside_is_read(external, tmp_path, location):
    secret = tmp_path / "secret"
    secret.write_bytes(b"s" * 100_000)
    (external.parent / "link").symlink_to(secret)
    (external.parent / "double").hardlink_to(secret)
    model = onnx.load(external, load_external_data=False)
    for tensor in model.graph.initializer:
        tensor.external_data[0].value = location
    external.write_bytes(model.SerializeToString())
    for options in (["--embed-data"], ["--external-data"], []):
        assert '"w0"' in refusal(external, "-o", tmp_path / "m.onnx", *options)
    assert not (tmp_path / "m.onnx").exists()


def test_a_checksum_is_verified_when_weights_are_read(external, tmp_path):
    model = onnx.load(external, load_external_data=False)
    digest = hashlib.sha1((external.parent / "weights.bin").read_bytes()).hexdigest()
    for tensor in model.graph.initializer:
        tensor.external_data.add(key="checksum", value=digest)
    external.write_bytes(model.SerializeToString())
    convert(external, "-o", tmp_path / "m.onnx", "--embed-data")
    with open(external.parent / "weights.bin", "r+b") as file:
        file.write(b"!")
    for options in (["--embed-data"], ["--external-data"]):
        message = refusal(external, "-o", tmp_path / "n.onnx", *options)
        assert '"weights.bin"' in message and "checksum" in message and digest in message
    assert not (tmp_path / "n.onnx").exists()
    assert run("inspect", external).returncode == 0


def test_wrong_options(external, tmp_path):
    out = tmp_path / "m.onnx"
    assert "not both" in refusal(external, "-o", out, "--embed-data", "--external-data")
    assert "not both" in refusal(external, "-o", out, "--no-external", "--external-root", tmp_path)
    assert "--no-external" in refusal(external, "-o", out, "--embed-data", "--no-external")
    assert "--threshold" in refusal(external, "-o", out, "--threshold", 5)
    assert "beside" in refusal(external, "-o", "-")
    assert "weights.bin" in refusal(external, "-o", external.parent / "weights.bin", "--force")
    assert not out.exists()
