"""The page of a picture: move about, search, look at a node."""

import shutil
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from command import export, run

pytest_plugins = ["chromium"]
pytestmark = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")


@pytest.fixture
def page(offline):
    return offline


def show(page, model: Path) -> None:
    path = model.with_suffix(".html")
    done = run("render", model, "-o", path)
    assert done.returncode == 0, done.stderr.decode()
    page.goto(f"file://{path}")


def network(path: Path, count: int) -> Path:
    """Stages of five nodes with a branch."""
    nodes, value = [], "x"
    for stage in range(count // 5):
        module, v = f"/body/stage.{stage}", f"v{stage}"
        for op, inputs, name, output in (
            ("Relu", [value], "Relu", f"{v}a"),
            ("Tanh", [f"{v}a"], "Tanh", f"{v}b"),
            ("Sigmoid", [f"{v}a"], "gate/Sigmoid", f"{v}c"),
            ("Mul", [f"{v}b", f"{v}c"], "gate/Mul", f"{v}d"),
            ("Add", [f"{v}d", value], "Add", v),
        ):
            nodes.append(helper.make_node(op, inputs, [output], f"{module}/{name}"))
        value = v
    info = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["N", 8]) for n in ("x", value)]
    graph = helper.make_graph(nodes, "g", info[:1], info[1:])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    return path


def test_a_node_tells_what_it_is(page, tmp_path, screenshots):
    show(page, export("cbam_net", to=tmp_path / "m.onnx"))
    page.locator("#paper .node", has_text="MaxPool").click()
    panel = page.locator("#node").inner_text()
    assert "/max_pool/MaxPool" in panel and "kernel_shape" in panel and "[200, 200]" in panel
    assert "float[1, 128, 1, 1]" in panel
    page.screenshot(path=screenshots / "picture-node.png")
    page.locator("#node button", has_text="fc1_1").click()
    assert "fc1.weight" in page.locator("#node").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#paper .selected").count() == 0


def test_search_goes_from_one_to_the_next(page, tmp_path):
    show(page, export("cbam_net", to=tmp_path / "m.onnx"))
    page.keyboard.press("/")
    page.keyboard.type("sigmoid_")
    assert page.locator("#paper .found").count() >= 2
    names = []
    for _ in range(2):
        page.keyboard.press("Enter")
        names.append(page.locator("#node").inner_text())
        assert page.locator("#paper .selected").count() == 1
    assert names[0] != names[1]
    page.keyboard.press("Shift+Enter")
    assert page.locator("#node").inner_text() == names[0]
    page.locator("#search").fill("Concat_output_0")
    page.keyboard.press("Enter")
    assert page.locator("#node h2").inner_text() == "Concat"
    page.locator("#search").fill("nothing of this name")
    assert page.locator("#found").inner_text() == "0 found"


def test_keyboard_follows_the_lines(page, tmp_path):
    show(page, export("se_net", to=tmp_path / "m.onnx"))
    page.keyboard.press("n")
    title = page.locator("#node h2")
    assert title.inner_text() == "input"
    page.keyboard.press("ArrowDown")
    assert title.inner_text() == "GlobalAveragePool"
    page.keyboard.press("ArrowRight")
    assert title.inner_text() in ("Shape", "Mul")
    page.keyboard.press("ArrowUp")
    assert title.inner_text() == "input"
    before = page.locator("#paper svg").bounding_box()["width"]
    page.keyboard.press("+")
    assert page.locator("#paper svg").bounding_box()["width"] > before
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


def test_three_thousand_nodes_are_usable(page, tmp_path, screenshots):
    show(page, network(tmp_path / "m.onnx", 3000))
    assert page.locator("#paper .node").count() == 3002
    page.keyboard.press("/")
    page.keyboard.type("stage.300/gate/mul")
    page.keyboard.press("Enter")
    assert "/body/stage.300/gate/Mul" in page.locator("#node").inner_text()
    selected = page.locator("#paper .selected").bounding_box()
    assert 0 < selected["y"] < 950 and 0 < selected["x"] < 1500
    page.screenshot(path=screenshots / "picture-large.png")


def test_light_and_dark(page, tmp_path, screenshots):
    page.emulate_media(color_scheme="dark")
    show(page, export("ema", to=tmp_path / "m.onnx"))
    ground = "getComputedStyle(document.querySelector('#paper svg polygon')).fill"
    assert page.evaluate(ground) == "rgb(13, 17, 23)"
    page.screenshot(path=screenshots / "picture-dark.png")
    page.locator("#theme").click()
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.screenshot(path=screenshots / "picture-light.png")
