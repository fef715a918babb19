"""`simplify` keeps what a model computes, and leaves no more nodes than the usual tools."""

import json

import numpy as np
import onnx
import pytest

from command import export, run

# The least number of nodes that onnxslim 0.1.98 and onnxsim 0.8.1 leave of each golden.
LEAST = {
    "00_se_net": 9, "01_cbam_net": 17, "02_sk_net": 16, "03_sk_net": 19, "04_eca_net": 9, "05_se_net": 9,
    "06_se_block": 8, "07_cbam": 17, "08_cbam_linear": 19, "09_channel_attention": 10,
    "10_spatial_attention": 5, "11_spatial_attention": 5, "12_eca_block": 8, "13_eca_view": 7, "14_ema": 32,
    "15_res_block": 14, "16_res_block": 24, "17_res_block": 12, "18_res_block": 37, "19_fpn": 38,
    "20_neck": 11, "21_hybrid": 27, "22_selector": 29, "23_sparse": 16, "24_distillation": 17, "25_conv3d": 1,
}  # fmt: skip


def simplify(path, to):
    done = run("simplify", path, "--output", to)
    assert done.returncode == 0, done.stderr.decode()
    return onnx.load(to)


def inputs(model: onnx.ModelProto, size: int) -> dict[str, np.ndarray]:
    """Random arrays for all inputs, open lengths set to a size."""
    random = np.random.default_rng(size)
    shapes = {i.name: [d.dim_value or size for d in i.type.tensor_type.shape.dim] for i in model.graph.input}
    return {name: random.standard_normal(shape, dtype=np.float32) for name, shape in shapes.items()}


def outputs(model: onnx.ModelProto, given: dict[str, np.ndarray]) -> list[np.ndarray]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return session.run(None, given)


def check_same(before: onnx.ModelProto, after: onnx.ModelProto, *sizes: int) -> None:
    onnx.checker.check_model(after, full_check=True)
    assert list(after.graph.input) == list(before.graph.input)
    assert list(after.graph.output) == list(before.graph.output)
    assert after.opset_import == before.opset_import
    for size in sizes:
        given = inputs(before, size)
        for old, new in zip(outputs(before, given), outputs(after, given), strict=True):
            np.testing.assert_allclose(new, old, rtol=1e-4, atol=1e-5)


def test_goldens(golden, tmp_path):
    lean = simplify(golden.path, tmp_path / "lean.onnx")
    check_same(golden.model, lean, 1)
    assert len(lean.graph.node) <= LEAST[golden.path.stem]


def blocks() -> list[str]:
    return [block["name"] for block in json.loads(run("blocks", "--format", "json").stdout)["blocks"]]


@pytest.mark.parametrize("options", [[], ["--opset", "18"], ["--dynamic", "batch"]], ids=" ".join)
def test_blocks(options, tmp_path):
    for block in blocks():
        path = export(block, *options, to=tmp_path / f"{block}.onnx")
        lean = simplify(path, tmp_path / f"{block}.lean.onnx")
        check_same(onnx.load(path), lean, *([1, 2, 3] if "--dynamic" in options else [1]))
        assert simplify(tmp_path / f"{block}.lean.onnx", tmp_path / f"{block}.again.onnx") == lean


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
