"""Netron shows every node of an exported file, and a shape on every edge."""

from collections.abc import Iterator
from pathlib import Path

import onnx
import pytest

from command import NETS, export, run

pytest_plugins = ["chromium"]

netron = pytest.importorskip("netron")

# Netron forbids eval, through which Playwright reads a page.
KEEP_EVAL = """
const original = window.eval;
Object.defineProperty(window, 'eval', { get: () => original, set: () => {} });
"""


@pytest.fixture
def page(browser) -> Iterator:
    """A page that reaches this machine alone; it must not log an error."""
    page = browser.new_page(viewport={"width": 1200, "height": 1800})
    errors: list[str] = []
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(KEEP_EVAL)
    page.route(
        lambda url: not url.startswith("http://127.0.0.1:"),
        lambda route: route.fulfill(status=200, body="{}"),
    )
    yield page
    page.close()
    assert errors == []


@pytest.fixture(params=NETS)
def model(request, tmp_path) -> Path:
    return export(request.param, to=tmp_path / f"{request.param}.onnx")


@pytest.fixture
def shown(page, model):
    """Netron's page of a model."""
    host, port = netron.start(str(model), address=("127.0.0.1", 0), browse=False)
    page.goto(f"http://{host}:{port}/")
    page.get_by_role("button", name="Accept").click()
    page.locator("body.default").wait_for()
    yield page
    netron.stop((host, port))


def edges(graph: onnx.GraphProto) -> list[tuple[str, str]]:
    """What Netron draws a line for: values and who reads them. It shows constants within nodes."""
    constants = {tensor.name for tensor in graph.initializer}
    constants |= {node.output[0] for node in graph.node if node.op_type == "Constant"}
    reads = [(name, node.name) for node in graph.node for name in node.input]
    reads += [(value.name, "output") for value in graph.output]
    return [(value, reader) for value, reader in reads if value not in constants]


def shapes(graph: onnx.GraphProto) -> dict[str, str]:
    return {
        value.name: "×".join(str(d.dim_value) for d in value.type.tensor_type.shape.dim)
        for value in [*graph.input, *graph.value_info, *graph.output]
    }


def test_every_node_and_edge_is_shown(shown, model, screenshots):
    graph = onnx.load(model).graph
    shown.screenshot(path=screenshots / f"{model.stem}.png")

    names = [node.name for node in graph.node if node.op_type != "Constant"]
    nodes = shown.locator("svg .graph-node").all()
    assert sorted(node.get_attribute("id") for node in nodes) == sorted(
        f"node-name-{name}" for name in names
    )

    labels = shown.locator("svg .edge-label").all_text_contents()
    assert shown.locator("svg .edge-path").count() == len(labels)
    assert sorted(labels) == sorted(shapes(graph)[value] for value, _ in edges(graph))


def test_attachments_show_what_changed(page, tmp_path):
    se, eca = (export(net, to=tmp_path / f"{net}.onnx") for net in ("se_net", "eca_net"))
    files = [tmp_path / "a.json", tmp_path / "b.json"]
    assert run("diff", se, eca, "--summary", "--netron-attachment", *files).returncode == 1
    # Without a model to serve, Netron takes files as its application does.
    host, port = netron.start(address=("127.0.0.1", 0), browse=False)
    page.goto(f"http://{host}:{port}/")
    page.get_by_role("button", name="Accept").click()
    page.locator("#open-file-dialog").set_input_files(eca)
    squeeze = page.locator('svg [id="node-name-/Squeeze"]')
    squeeze.wait_for()
    page.locator("#open-file-dialog").set_input_files(files[1])
    for _ in range(100):
        if page.evaluate("() => window.__view__._model.attachment.metadata._entries.size"):
            break
        page.wait_for_timeout(50)
    squeeze.click()
    sidebar = page.locator("#sidebar")
    sidebar.get_by_text("Outputs").wait_for()
    assert "changed" in sidebar.inner_text() and "Reshape -> Squeeze" in sidebar.inner_text()
    netron.stop((host, port))


def test_attachments_show_what_nodes_cost(page, tmp_path):
    model, attachment = export("se_net", to=tmp_path / "m.onnx"), tmp_path / "m.json"
    assert run("render", model, "--netron-attachment", attachment).returncode == 0
    host, port = netron.start(address=("127.0.0.1", 0), browse=False)
    page.goto(f"http://{host}:{port}/")
    page.get_by_role("button", name="Accept").click()
    page.locator("#open-file-dialog").set_input_files(model)
    product = page.locator('svg [id="node-name-/fc/fc.0/MatMul"]')
    product.wait_for()
    page.locator("#open-file-dialog").set_input_files(attachment)
    for _ in range(100):
        if page.evaluate("() => window.__view__._model.attachment.metrics._entries.size"):
            break
        page.wait_for_timeout(50)
    product.click()
    sidebar = page.locator("#sidebar")
    sidebar.get_by_text("Metrics").wait_for()
    assert "1024\n2048\n4.1 kB\n32 B" in sidebar.inner_text()
    netron.stop((host, port))
