"""The page of a comparison shows both graphs, and jumps between partners."""

from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from command import export, run

pytest_plugins = ["chromium"]


@pytest.fixture
def page(offline):
    return offline


def show(page, a: Path, b: Path, folder: Path) -> None:
    done = run("diff", a, b, "--format", "html", "--output", folder / "diff.html")
    assert done.returncode == 1, done.stderr.decode()
    page.goto(f"file://{folder / 'diff.html'}")


def cell(page, name: str, side: str):
    """The cell of a node by its name."""
    label = page.get_by_text(name, exact=True)
    return page.locator(f".cell[data-side={side}]").filter(has=label)


def network(path: Path, gated: bool) -> Path:
    """Forty stages of a few nodes each, every fourth with a gate if there are gates."""
    nodes, value = [], "x"

    def add(op: str, name: str, *inputs: str) -> str:
        nodes.append(helper.make_node(op, inputs, [name + "_out"], name))
        return name + "_out"

    for stage in range(40):
        module = f"/body/stage.{stage}"
        first = add("Relu", f"{module}/Relu", value)
        inner = add("Tanh", f"{module}/Tanh", first)
        if gated and stage % 4 == 0:
            gate = add("Sigmoid", f"{module}/gate/Sigmoid", inner)
            inner = add("Mul", f"{module}/gate/Mul", inner, gate)
        value = add("Add", f"{module}/Add", inner, first)
    info = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [4]) for n in ("x", value)]
    graph = helper.make_graph(nodes, "g", info[:1], info[1:])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    return path


def test_partners_are_level_and_found(page, tmp_path, screenshots):
    se, eca = (export(net, to=tmp_path / f"{net}.onnx") for net in ("se_net", "eca_net"))
    show(page, se, eca, tmp_path)
    sigmoid = cell(page, "/fc/fc.3/Sigmoid", "a")
    sigmoid.click()
    partner = page.locator(".cell.partner")
    assert partner.count() == 1
    assert "/sigmoid/Sigmoid" in partner.inner_text()
    assert partner.bounding_box()["y"] == page.locator(".cell.selected").bounding_box()["y"]
    page.keyboard.press("ArrowRight")
    assert "/sigmoid/Sigmoid" in page.locator(".cell.selected").inner_text()
    page.screenshot(path=screenshots / "diff-blocks.png")


def test_changes_are_signed_as_well_as_coloured(page, tmp_path):
    se, eca = (export(net, to=tmp_path / f"{net}.onnx") for net in ("se_net", "eca_net"))
    show(page, se, eca, tmp_path)
    for state, sign in (("added", "+"), ("removed", "−"), ("changed", "~")):
        cells = page.locator(f".cell.is-{state}")
        assert cells.count() > 0
        signs = page.locator(f".cell.is-{state} .sign").all_inner_texts()
        assert set(signs) == {sign} and len(signs) == cells.count()


def test_a_large_network_is_folded(page, tmp_path, screenshots):
    a, b = network(tmp_path / "a.onnx", False), network(tmp_path / "b.onnx", True)
    show(page, a, b, tmp_path)
    assert page.locator("#changes button[data-change]").count() == 1
    assert page.locator("#changes ul button").count() == 10
    assert page.locator(".fold").count() > 0
    page.screenshot(path=screenshots / "diff-large.png")

    last = page.locator("#changes ul button").last
    last.click()
    assert "/body/stage.36/gate/Sigmoid" in page.locator(".cell.selected").inner_text()

    page.keyboard.press("2")
    assert "/body/stage.0" in page.locator(".fold").first.inner_text()
    page.screenshot(path=screenshots / "diff-modules.png")

    page.locator("#mode").select_option("all")
    page.locator("#graph").evaluate("graph => { graph.scrollTop = 0; }")
    cell(page, "/body/stage.1/Relu", "a").click()
    assert "/body/stage.1/Relu" in page.locator(".cell.partner").inner_text()


def test_keyboard_search_and_filters(page, tmp_path):
    a, b = (export(net, to=tmp_path / f"{net}.onnx") for net in ("cbam_net", "se_net"))
    show(page, a, b, tmp_path)
    page.keyboard.press("n")
    first = page.locator(".cell.selected").inner_text()
    page.keyboard.press("n")
    assert page.locator(".cell.selected").inner_text() != first
    page.keyboard.press("p")
    assert page.locator(".cell.selected").inner_text() == first

    page.keyboard.press("/")
    page.keyboard.type("concat")
    page.keyboard.press("Enter")
    assert "Concat" in page.locator(".cell.selected").inner_text()
    page.keyboard.press("Escape")
    page.locator("#search").fill("")

    listed = page.locator("#changes button[data-change]").count()
    page.locator("#kinds [data-kind=removed]").click()
    assert page.locator("#changes button[data-change]").count() < listed


def test_light_and_dark(page, tmp_path, screenshots):
    a, b = (export(net, to=tmp_path / f"{net}.onnx") for net in ("cbam_net", "se_net"))
    page.emulate_media(color_scheme="dark")
    show(page, a, b, tmp_path)
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(13, 17, 23)"
    page.screenshot(path=screenshots / "diff-dark.png")
    page.locator("#theme").click()
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
