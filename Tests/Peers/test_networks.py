"""Networks with attention are valid, run, and name their parameters as torchvision does."""

import itertools
import json

import numpy as np
import onnx
import pytest
from safetensors.numpy import save_file

from command import block_names, export, run
from runtime import random_inputs, run_model

ATTENTIONS = ["se", "cbam", "sk", "eca", "ema"]
NARROW = {
    "mobilenet_v2": ["-p", "width=0.1", "-p", "classes=7", "--input", "2x3x64x64"],
    "yolov8n": ["-p", "width=0.05", "-p", "classes=7", "--input", "2x3x64x96"],
}
SHAPES = {"mobilenet_v2": (2, 7), "yolov8n": (2, 11, 8 * 12 + 4 * 6 + 2 * 3)}
CASES = [
    (network, attention, placement)
    for network, attention, placement in itertools.product(
        NARROW, ["none", *ATTENTIONS], ["block", "stage", "neck"]
    )
    # The last features stay wide, whatever the width, and selective kernels have two full convolutions.
    if (network, attention, placement) != ("mobilenet_v2", "sk", "neck")
]


@pytest.mark.parametrize("network, attention, placement", CASES)
def test_narrow_networks_run(network, attention, placement, tmp_path):
    settings = ["-p", f"attention={attention}", "-p", f"placement={placement}"]
    model = onnx.load(export(network, *settings, *NARROW[network], to=tmp_path / "net.onnx"))
    onnx.checker.check_model(model, full_check=True)
    (output,) = run_model(model, random_inputs(model))
    assert output.shape == SHAPES[network]
    assert np.isfinite(output).all()


@pytest.mark.parametrize("opset", [12, 13, 18, 23])
def test_newer_opsets(opset, tmp_path):
    options = [*NARROW["yolov8n"], "-p", "attention=eca", "--opset", opset]
    model = onnx.load(export("yolov8n", *options, to=tmp_path / "net.onnx"))
    onnx.checker.check_model(model, full_check=True)
    old = onnx.load(export("yolov8n", *options[:-1], 11, to=tmp_path / "old.onnx"))
    inputs = random_inputs(old)
    np.testing.assert_allclose(run_model(model, inputs)[0], run_model(old, inputs)[0], rtol=1e-4, atol=1e-4)


def test_open_axes(tmp_path):
    path = export("resnet18", "-p", "attention=se", "--dynamic", "batch,height,width", to=tmp_path / "net.onnx")
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    image = np.random.default_rng(0).standard_normal((2, 3, 64, 96), dtype=np.float32)
    assert run_model(model, [image])[0].shape == (2, 1000)


def norm(name: str, channels: int) -> dict[str, list[int]]:
    vectors = ["weight", "bias", "running_mean", "running_var"]
    return {f"{name}.{vector}": [channels] for vector in vectors}


def resnet18_state() -> dict[str, list[int]]:
    """The state dict of torchvision's resnet18."""
    state = {"conv1.weight": [64, 3, 7, 7], **norm("bn1", 64)}
    channels = 64
    for stage, block in itertools.product(range(4), range(2)):
        name, width = f"layer{stage + 1}.{block}", 64 << stage
        state |= {f"{name}.conv1.weight": [width, channels, 3, 3], **norm(f"{name}.bn1", width)}
        state |= {f"{name}.conv2.weight": [width, width, 3, 3], **norm(f"{name}.bn2", width)}
        if channels != width:
            state |= {f"{name}.downsample.0.weight": [width, channels, 1, 1]}
            state |= norm(f"{name}.downsample.1", width)
        channels = width
    return state | {"fc.weight": [1000, 512], "fc.bias": [1000]}


def test_weights_of_torchvision_fit(tmp_path):
    generator = np.random.default_rng(0)
    state = {
        name: generator.uniform(0.5, 1, shape).astype(np.float32) for name, shape in resnet18_state().items()
    }
    save_file(state, tmp_path / "state.safetensors")
    path = export("resnet18", "--weights", tmp_path / "state.safetensors", to=tmp_path / "net.onnx")
    initializers = {tensor.name: tensor for tensor in onnx.load(path).graph.initializer}
    assert len(initializers) == 2 * 20 + 2
    assert (onnx.numpy_helper.to_array(initializers["fc.bias"]) == state["fc.bias"]).all()


@pytest.mark.parametrize(
    "setting", ["attention=best", "placement=head", "classes=0", "width=0", "width=nan", "depth=3"]
)
def test_wrong_settings(setting, tmp_path):
    done = run("export", "yolov8n", "-p", setting, "-o", "net.onnx", cwd=tmp_path)
    assert done.returncode == 2
    assert setting.partition("=")[0] in done.stderr.decode()
    assert not list(tmp_path.iterdir())


def test_networks_are_listed_apart():
    report = json.loads(run("blocks", "--format", "json").stdout)
    networks = [network["name"] for network in report["networks"]]
    assert networks[:5] == ["resnet18", "resnet34", "resnet50", "resnet101", "resnet152"]
    assert not set(networks) & set(block_names())
    assert "ResNet" not in run("blocks", "se_net").stdout.decode()
    assert "Learning" in run("blocks", "resnet50").stdout.decode()
