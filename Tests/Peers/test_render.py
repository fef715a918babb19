"""Pictures: what is drawn, in every format, with and without Graphviz."""

import hashlib
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from command import COMMAND, ROOT, block_names, export, run

TEXTS = ["dot", "mermaid"]
needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
DIGESTS = ROOT / "Fixtures/pictures.sha256"
PICTURES = ROOT / "Sources/ONNXGraph/ONNXGraph.docc/Resources"


def chain(length: int, path: Path) -> Path:
    """Nodes one after the other, ten to a module."""
    nodes = [
        helper.make_node("Relu", [f"v{i}"], [f"v{i + 1}"], f"/body/stage.{i // 10}/Relu_{i}")
        for i in range(length)
    ]
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N", 8])
        for name in ("v0", f"v{length}")
    ]
    onnx.save(
        helper.make_model(
            helper.make_graph(nodes, "g", ends[:1], ends[1:]),
            opset_imports=[helper.make_opsetid("", 17)],
        ),
        path,
    )
    return path


def drawn(model: Path, form: str, *options: str) -> str:
    done = run("render", model, "-o", "-", "--format", form, *options)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def without_dot(*arguments: object) -> subprocess.CompletedProcess:
    line = [str(COMMAND), *map(str, arguments)]
    return subprocess.run(line, env=os.environ | {"PATH": "/nothing"}, capture_output=True)


QUOTED = r'"[^"`<>]*(?:<br/>[^"`<>]*)*"'
STATEMENTS = re.compile(
    "|".join(
        [
            r"flowchart (TD|LR)",
            rf" +n\d+(\[{QUOTED}\]|\[\[{QUOTED}\]\]|\(\[{QUOTED}\]\)):::\w+",
            rf" +subgraph c\d+\[{QUOTED}\]",
            r" +end",
            rf" +n\d+ (-->|-\.->)(\|{QUOTED}\|)? n\d+",
            r" +classDef \w+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}",
        ]
    )
)


def check_mermaid(text: str) -> None:
    """Each line is a statement of a flowchart, frames are closed, lines end at nodes, classes are defined."""
    lines = text.splitlines()
    assert [line for line in lines if not STATEMENTS.fullmatch(line)] == []
    opened = sum(line.lstrip().startswith("subgraph ") for line in lines)
    assert opened == sum(line.strip() == "end" for line in lines)
    nodes = set(re.findall(r"^ +(n\d+)[\[(]", text, re.M))
    for ends in re.findall(r"^ +(n\d+) -[-.]+>(?:\|.*\|)? (n\d+)$", text, re.M):
        assert set(ends) <= nodes
    assert set(re.findall(r":::(\w+)$", text, re.M)) <= set(re.findall(r"classDef (\w+)", text))


@pytest.fixture(scope="module", params=block_names())
def block(request, tmp_path_factory) -> Path:
    return export(request.param, to=tmp_path_factory.mktemp("blocks") / f"{request.param}.onnx")


def test_blocks_are_drawn_as_text(block):
    mermaid = drawn(block, "mermaid")
    check_mermaid(mermaid)
    dot = drawn(block, "dot")
    assert dot.count(" -> ") == mermaid.count(" -->")
    graph = onnx.load(block).graph
    shown = [node for node in graph.node if node.op_type != "Constant"]
    ends = len(graph.input) + len(graph.output)
    assert len(re.findall(r"^ +n\d+ \[", dot, re.M)) == len(shown) + ends


def test_same_input_same_bytes(block):
    for form in TEXTS:
        assert drawn(block, form) == drawn(block, form)


def test_pictures_of_the_documentation_are_not_stale(block):
    known = dict(reversed(line.split()) for line in DIGESTS.read_text().splitlines())
    digest = hashlib.sha256(drawn(block, "dot").encode()).hexdigest()
    assert known[f"{block.stem}.dot"] == digest, "script/pictures draws them anew"
    assert (PICTURES / f"{block.stem}.svg").exists()
    article = (PICTURES.parent / "Blocks.md").read_text()
    assert f"## {block.stem}\n" in article and f"]({block.stem})" in article


@needs_dot
def test_blocks_are_laid_out(block, tmp_path):
    starts = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "html": b"<!DOCTYPE html>"}
    for form, start in starts.items():
        paths = [tmp_path / f"{name}.{form}" for name in "ab"]
        for path in paths:
            assert run("render", block, "-o", path).returncode == 0
        assert paths[0].read_bytes().startswith(start)
        assert paths[0].read_bytes() == paths[1].read_bytes(), form
    svg = ElementTree.parse(tmp_path / "a.svg").getroot()
    kinds = [element.get("class") for element in svg.iter() if element.get("class")]
    assert kinds.count("edge") == drawn(block, "dot").count(" -> ")


def test_without_graphviz(tmp_path):
    model = export("se_net", to=tmp_path / "m.onnx")
    for form in ("svg", "png", "pdf", "html"):
        done = without_dot("render", model, "-o", tmp_path / f"m.{form}")
        assert done.returncode == 2 and not (tmp_path / f"m.{form}").exists()
        assert b"apt install graphviz" in done.stderr and b"brew install graphviz" in done.stderr
    for form in ("dot", "mmd"):
        assert without_dot("render", model, "-o", tmp_path / f"m.{form}").returncode == 0


def test_large_models_are_refused_unless_collapsed(tmp_path):
    model = chain(100_000, tmp_path / "m.onnx")
    done = run("render", model, "-o", tmp_path / "m.svg")
    assert done.returncode == 2
    assert b"--collapse" in done.stderr and b"--around" in done.stderr
    done = run("render", model, "-o", "-", "--format", "mermaid", "--collapse", "0")
    assert done.returncode == 0 and b"body" in done.stdout
    done = run("render", model, "-o", "-", "--format", "dot", "--around", "/body/stage.5/Relu_50")
    assert len(re.findall(rb"^ +n\d+ \[", done.stdout, re.M)) == 5


def test_limits_of_mermaid_are_remarked(tmp_path):
    done = run("render", chain(600, tmp_path / "m.onnx"), "-o", tmp_path / "m.mmd")
    assert done.returncode == 0 and b"note: Mermaid draws at most 500 edges" in done.stderr


def test_files_are_replaced_only_when_told(tmp_path):
    model = export("se_net", to=tmp_path / "m.onnx")
    picture = tmp_path / "m.dot"
    picture.write_text("mine")
    assert run("render", model, "-o", picture).returncode == 2
    assert picture.read_text() == "mine"
    assert run("render", model, "-o", picture, "--force").returncode == 0
    assert run("render", model, "-o", picture).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "m.txt"],
        ["-o", "-"],
        ["-o", ""],
        [],
        ["-o", "m.dot", "--collapse", "-1"],
        ["-o", "m.dot", "--around", "nowhere"],
        ["-o", "m.dot", "--direction", "up"],
    ],
)
def test_wrong_arguments(arguments, tmp_path):
    export("se_net", to=tmp_path / "m.onnx")
    done = run("render", "m.onnx", *arguments, cwd=tmp_path)
    assert done.returncode == 2 and done.stderr
    assert os.listdir(tmp_path) == ["m.onnx"]


def test_standard_input(tmp_path):
    model = export("se_net", to=tmp_path / "m.onnx")
    done = run("render", "-", "-o", "-", "--format", "dot", stdin=model.read_bytes())
    assert done.stdout.decode() == drawn(model, "dot")


def test_names_cannot_break_out(tmp_path):
    """Names with what each language takes for markup; Graphviz has to read them."""
    name = "/a\"<b>&#35;`]]>--> |end\\\n\u2028{x}\x01"
    node = helper.make_node("Relu", ["x"], ["y"], name)
    custom = helper.make_node('A"]<table>', ["y"], [name], name + "2", domain="]]>")
    info = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [name, 2]) for n in ("x", name)]
    graph = helper.make_graph([node, custom], "<g>", info[:1], info[1:])
    path = tmp_path / "m.onnx"
    onnx.save(helper.make_model(graph), path)
    check_mermaid(drawn(path, "mermaid"))
    if shutil.which("dot"):
        ElementTree.fromstring(drawn(path, "svg"))
