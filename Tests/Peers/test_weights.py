"""`--weights` puts a state dict saved as safetensors where the seed's weights would be."""

import json
import os
import time
from pathlib import Path

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import ModelProto, numpy_helper
from safetensors.numpy import save_file

from canon import difference
from command import export, run
from conftest import Golden, shape_options
from runtime import random_arrays, run_model

State = dict[str, np.ndarray]
SE_NET = {"fc.0.weight": [8, 128], "fc.2.weight": [128, 8]}


def random_state(shapes: dict[str, list[int]]) -> State:
    return dict(zip(shapes, map(random_tensor, shapes.items(), range(len(shapes)))))


def random_tensor(item: tuple[str, list[int]], seed: int) -> np.ndarray:
    name, shape = item
    generator = np.random.default_rng(seed)
    if name.endswith("num_batches_tracked"):
        return np.array(3)
    if name.endswith("running_var"):
        return generator.uniform(0.5, 2, shape).astype(np.float32)
    return generator.standard_normal(shape, dtype=np.float32)


def replace_weights(model: ModelProto, state: State) -> None:
    """What stands in an exported file for the weights of a state dict."""
    state = fold_batch_norms(state)
    matrices = {node.input[1] for node in model.graph.node if node.op_type == "MatMul"}
    for tensor in model.graph.initializer:
        name = tensor.name
        array = state[name].T if name in matrices else state[name].reshape(tensor.dims)
        tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array), name))


def fold_batch_norms(state: State) -> State:
    result = dict(state)
    for norm in {name.partition(".")[0] for name in state if name.startswith("bn")}:
        gamma, beta, mean, variance = (
            state[f"{norm}.{key}"] for key in ("weight", "bias", "running_mean", "running_var")
        )
        scale = gamma / np.sqrt(variance + np.float32(1e-5))
        conv = norm.replace("bn", "conv")
        result[f"{conv}.weight"] = state[f"{conv}.weight"] * scale[:, None, None, None]
        result[f"{conv}.bias"] = (state[f"{conv}.bias"] - mean) * scale + beta
    return result


def save(state: State, path: Path) -> Path:
    save_file(state, path)
    return path


def test_a_state_dict_takes_the_place_of_the_seed(golden: Golden, tmp_path):
    state = random_state(golden.state_dict)
    weights = save(state, tmp_path / "state.safetensors")
    arguments = [*golden.settings, *shape_options(golden.small_inputs)]
    expected = onnx.load(export(*arguments, to=tmp_path / "seed.onnx"))
    replace_weights(expected, state)
    path = export(*arguments, "--weights", weights, to=tmp_path / "weights.onnx")
    onnx.checker.check_model(path, full_check=True)
    model = onnx.load(path)
    assert difference(model, expected, weights=golden.block != "res_block") is None
    for tensor, other in zip(model.graph.initializer, expected.graph.initializer, strict=True):
        pair = numpy_helper.to_array(tensor), numpy_helper.to_array(other)
        np.testing.assert_allclose(*pair, rtol=1e-6, atol=1e-6, err_msg=tensor.name)
    inputs = random_arrays(golden.small_inputs)
    for output, other in zip(run_model(model, inputs), run_model(expected, inputs), strict=True):
        np.testing.assert_allclose(output, other, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("kind", [np.float16, ml_dtypes.bfloat16, np.float64])
def test_other_floats_are_converted_and_noted(kind, tmp_path):
    state = {name: array.astype(kind) for name, array in random_state(SE_NET).items()}
    weights = save(state, tmp_path / "state.safetensors")
    done = run("export", "se_net", "--weights", weights, cwd=tmp_path)
    assert done.returncode == 0
    notes = [line for line in done.stderr.decode().splitlines() if line.startswith("note: ")]
    assert [note.split()[1] for note in notes] == list(SE_NET)
    for tensor in onnx.load(tmp_path / "se_net.onnx").graph.initializer:
        expected = state[tensor.name].astype(np.float32).T
        np.testing.assert_array_equal(numpy_helper.to_array(tensor), expected)


def refusal(weights: Path, block: str = "se_net") -> str:
    """The reason, which comes soon; nothing is written."""
    before = os.listdir(weights.parent)
    start = time.monotonic()
    done = run("export", block, "--weights", weights, cwd=weights.parent)
    assert time.monotonic() - start < 1
    assert (done.returncode, done.stdout) == (2, b""), done
    assert os.listdir(weights.parent) == before
    message = done.stderr.decode()
    assert "Fatal" not in message and "Stack dump" not in message
    return message


def test_all_that_is_wrong_is_listed_at_once(tmp_path):
    state = random_state({"fc.0.weight": [128, 8], "fc.1.weight": [4], "gap.bias": [1]})
    message = refusal(save(state, tmp_path / "state.safetensors"))
    for fragment in (
        "fc.0.weight",
        "[8, 128]",
        "[128, 8]",
        "fc.2.weight",
        "fc.1.weight",
        "gap.bias",
    ):
        assert fragment in message, message


def test_integers_are_not_weights(tmp_path):
    state = {name: np.ones(shape, np.int32) for name, shape in SE_NET.items()}
    message = refusal(save(state, tmp_path / "state.safetensors"))
    assert all(name in message for name in SE_NET), message


def file(header: object, data: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + data


def entry(begin: int, end: int, shape: list[int] | None = None, dtype: str = "F32") -> dict:
    return {"dtype": dtype, "shape": shape or [(end - begin) // 4], "data_offsets": [begin, end]}


def twice(name: str) -> bytes:
    tensor = f'"{name}": {json.dumps(entry(0, 4))}'
    return f"{{{tensor}, {tensor}}}".encode()


GOOD = file({"a": entry(0, 8)}, bytes(8))

CORRUPT = {
    "empty": (b"", "header"),
    "truncated length": (GOOD[:5], "header"),
    "truncated header": (GOOD[:20], "header"),
    "truncated data": (GOOD[:-1], '"a"'),
    "data to spare": (GOOD + b"\0", "no tensor covers"),
    "header of 1 GB": ((10**9).to_bytes(8, "little") + GOOD[8:], str(10**9)),
    "endless header": (b"\xff" * 8 + GOOD[8:], str(2**64 - 1)),
    "not JSON": (file(b"{ this is not JSON }"), "byte"),
    "text": (b"this is not a file of weights", "header"),
    "not an object": (file([1, 2]), "{"),
    "unfinished JSON": (file(b'{"a": {"dtype": "F32"'), "byte"),
    "deep nesting": (file(b"[" * 10**6), "{"),
    "overlap": (file({"a": entry(0, 8), "b": entry(4, 12)}, bytes(12)), '"b"'),
    "gap": (file({"a": entry(0, 4), "b": entry(8, 12)}, bytes(12)), "no tensor covers"),
    "out of range": (file({"a": entry(0, 4), "b": entry(4, 800)}, bytes(8)), '"b"'),
    "backwards": (file({"a": entry(8, 0, [2])}, bytes(8)), '"a"'),
    "negative": (file({"a": entry(-8, 0, [2])}, bytes(8)), '"a"'),
    "huge offsets": (file({"a": entry(0, 2**64 + 8, [2])}, bytes(8)), '"a"'),
    "huge shape": (file({"a": entry(0, 8, [2**40, 2**40])}, bytes(8)), '"a"'),
    "another size than the shape": (file({"a": entry(0, 8, [3])}, bytes(8)), "12"),
    "duplicate name": (file(twice("a"), bytes(4)), "several"),
    "unknown type": (file({"a": entry(0, 8, [2], "F99")}, bytes(8)), "F99"),
    "no offsets": (file({"a": {"dtype": "F32", "shape": [2]}}, bytes(8)), "data_offsets"),
}


@pytest.mark.parametrize("content, reason", CORRUPT.values(), ids=CORRUPT)
def test_a_corrupt_file_is_refused_with_a_reason(content, reason, tmp_path):
    path = tmp_path / "state.safetensors"
    path.write_bytes(content)
    message = refusal(path)
    assert str(path) in message and reason in message, message


def test_a_file_that_claims_more_than_it_holds(tmp_path):
    path = tmp_path / "state.safetensors"
    path.write_bytes((90_000_000).to_bytes(8, "little") + b"{")
    assert "90000000" in refusal(path)
