"""Hostile files end with a reason: in bounded memory, and never where the onnx package reads no model.

The bounds are the ones the reader promises: 64 MiB and 16 times the file's size.
"""

import json
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import onnx
import pytest
from google.protobuf.message import DecodeError
from onnx import helper

from command import COMMAND, on_terminal
from conftest import GOLDENS
from wire import fill, record, tag, varint, within

MIB = 1 << 20

# A process of its own, because a child's peak counts what its parent had when it was started.
MEASURE = """
import json, os, sys
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss]), file=sys.stderr)
"""


def run(path: Path, command: str) -> tuple[int, int, str]:
    """Exit code, peak memory in bytes, message."""
    options = {
        "inspect": [path], "convert": [path, "-o", "-", "--no-external"], "validate": [path, "--no-policy"],
    }[command]  # fmt: skip
    line = [sys.executable, "-S", "-c", MEASURE, COMMAND, command, *options]
    done = subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60)
    message, _, result = done.stderr.decode().rstrip().rpartition("\n")
    code, kibibytes = json.loads(result)
    return code, kibibytes * 1024, message


def official_reads(model: bytes) -> bool:
    try:
        onnx.load_from_string(model)
    except DecodeError:
        return False
    return True


def check(model: bytes, path: Path, commands=("inspect", "convert", "validate")) -> None:
    path.write_bytes(model)
    for command in commands:
        code, peak, message = run(path, command)
        assert code in ((0, 1) if command == "validate" else (0, 2)), message
        assert peak <= 64 * MIB + 16 * len(model), (command, code, peak / MIB)
        if code == 2:
            assert message.startswith("error: ") and "\n" not in message
            refuses = "more memory" in message or len(model) == 0
            assert refuses or not official_reads(model), message
        elif command != "validate":
            assert official_reads(model)


FLOODS = {
    "opsets": ([], record(8)),
    "metadata": ([], record(14)),
    "training": ([], record(20)),
    "functions": ([], record(25)),
    "configurations": ([], record(26)),
    "function nodes": ([25], record(7)),
    "function attributes": ([25], record(11)),
    "nodes": ([7], record(1)),
    "nodes with an attribute": ([7], record(1, record(5))),
    "nodes with a subgraph": ([7], record(1, record(5, record(6)))),
    "nodes with an output": ([7], record(1, record(2, b"y"))),
    "initializers": ([7], record(5)),
    "initializers with data": ([7], record(5, record(9, b"1"))),
    "inputs": ([7], record(11)),
    "outputs": ([7], record(12)),
    "value infos": ([7], record(13)),
    "value infos with a type": ([7], record(13, record(2, record(1)))),
    "annotations": ([7], record(14)),
    "sparse initializers": ([7], record(15)),
    "node inputs": ([7, 1], record(1)),
    "attributes": ([7, 1], record(5)),
    "devices": ([7, 1], record(10)),
    "floats": ([7, 1, 5], record(7, b"\0" * 4)),
    "ints": ([7, 1, 5], tag(8, 0) + b"\1"),
    "strings": ([7, 1, 5], record(9)),
    "tensors": ([7, 1, 5], record(10)),
    "graphs": ([7, 1, 5], record(11)),
    "types": ([7, 1, 5], record(15)),
    "sparse tensors": ([7, 1, 5], record(23)),
    "one subgraph again": ([7, 1, 5], record(6)),
    "one tensor again": ([7, 1, 5], record(5, tag(1, 0) + b"\1")),
    "one type again": ([7, 1, 5], record(14, record(4))),
    "dimensions": ([7, 11, 2, 1, 2], record(1)),
    "tensor dimensions": ([7, 5], tag(1, 0) + b"\1"),
    "string data": ([7, 5], record(6)),
    "external data": ([7, 5], record(13)),
    "one graph again": ([], record(7)),
    "unknown numbers": ([7, 1], tag(100, 0) + b"\1"),
    "unknown groups": ([7, 1], tag(100, 3) + tag(100, 4)),
}


@pytest.mark.parametrize("size", [MIB, 8 * MIB], ids=["1 MiB", "8 MiB"])
@pytest.mark.parametrize("path, unit", FLOODS.values(), ids=FLOODS)
def test_floods(path, unit, size, tmp_path):
    check(within(path, fill(size, unit)), tmp_path / "m.onnx", ["inspect", "validate"])


def numbered(start: str, count: int = 50_000) -> list[str]:
    return [f"{start}{number}" for number in range(count)]


def model_of(nodes: list[onnx.NodeProto], functions: list[onnx.FunctionProto] = []) -> bytes:
    imports = [helper.make_opsetid("", 17), helper.make_opsetid("f", 1)]
    graph = helper.make_graph(nodes, "graph", [], [])
    return helper.make_model(graph, opset_imports=imports, functions=functions, ir_version=9).SerializeToString()


def function_of(name: str, nodes: list[onnx.NodeProto], **fields) -> onnx.FunctionProto:
    imports = [helper.make_opsetid("", 17), helper.make_opsetid("f", 1)]
    return helper.make_function("f", name, ["a"], ["b"], nodes, imports, **fields)


def subgraph_of(name: str) -> onnx.GraphProto:
    return helper.make_graph([helper.make_node("Relu", [name], ["b"])], "branch", [], [])


def referring_node() -> onnx.NodeProto:
    node = helper.make_node("Relu", ["a"], ["b"])
    for name in numbered("y"):
        node.attribute.append(onnx.AttributeProto(name=name, ref_attr_name=name, type=onnx.AttributeProto.FLOAT))
    return node


# All that is in them is sought among all of another kind; a comparison of each with each takes minutes.
MULTITUDES: dict[str, Callable[[], bytes]] = {
    "unknown operators": lambda: model_of([helper.make_node(name, ["a"], ["b"]) for name in numbered("Op")]),
    "long undefined names": lambda: model_of(
        [helper.make_node("Relu", ["y" * 190 + name], ["x" * 190 + name]) for name in numbered("v")]
    ),
    "undefined names in subgraphs": lambda: model_of(
        [helper.make_node("If", ["c"], ["b"], then_branch=subgraph_of(name)) for name in numbered("v")]
    ),
    "a circle of functions": lambda: model_of(
        [],
        [
            function_of(name, [helper.make_node(other, ["a"], ["b"], domain="f")])
            for name, other in zip(numbered("F"), numbered("F")[1:] + ["F0"])
        ],
    ),
    "a function that calls all": lambda: model_of(
        [],
        [function_of("All", [helper.make_node(name, ["a"], ["b"], domain="f") for name in numbered("F")])]
        + [function_of(name, [helper.make_node("Relu", ["a"], ["b"])]) for name in numbered("F")],
    ),
    "undeclared attributes": lambda: model_of([], [function_of("F", [referring_node()], attributes=numbered("x"))]),
    "attributes of one node": lambda: model_of(
        [helper.make_node("Relu", ["a"], ["b"], **{name: 1 for name in numbered("x")})]
    ),
}


@pytest.mark.parametrize("model", MULTITUDES.values(), ids=MULTITUDES)
def test_multitudes(model, tmp_path):
    path = tmp_path / "m.onnx"
    path.write_bytes(model())
    # `run` waits for a minute.
    assert run(path, "validate")[0] == 1


@pytest.mark.parametrize("path, number, size", [([7, 5], 1, 1), ([7, 5], 4, 4), ([7, 5], 7, 1), ([7, 1, 5], 8, 1)])
def test_packed_numbers(path, number, size, tmp_path):
    for model in (record(number, fill(8 * MIB, b"\1" * size)), fill(MIB, record(number, b"\1" * size))):
        check(within(path, model), tmp_path / "m.onnx")


def test_many_graphs_are_one(tmp_path):
    check(record(7, record(1)) * 250_000, tmp_path / "m.onnx", ["inspect"])
    check(record(7) * 250_000, tmp_path / "m.onnx")


NESTS = {
    "graphs": ([7], lambda body: record(1, record(5, record(6, body)))),
    "lists of graphs": ([7], lambda body: record(1, record(5, record(11, body)))),
    "sequences": ([7, 11, 2], lambda body: record(4, record(1, body))),
    "maps": ([7, 11, 2], lambda body: record(5, record(2, body))),
    "optionals": ([7, 11, 2], lambda body: record(9, record(1, body))),
    "groups": ([7, 1], lambda body: tag(100, 3) + body + tag(100, 4)),
}


@pytest.mark.parametrize("path, nest", NESTS.values(), ids=NESTS)
def test_nesting(path, nest, tmp_path):
    body = b""
    for level in range(1, 3001):
        body = nest(body)
        if level in (30, 31, 32, 33, 34, 47, 48, 49, 50, 97, 98, 99, 100, 101, 300, 3000):
            check(within(path, body), tmp_path / "m.onnx")


@pytest.mark.parametrize("ends", [True, False])
def test_a_hundred_thousand_groups(ends, tmp_path):
    check(tag(100, 3) * 100_000 + tag(100, 4) * 100_000 * ends, tmp_path / "m.onnx", ["inspect"])


WRONG = {
    "length past the end": tag(7, 2) + varint(1000),
    "length of 2^63": tag(7, 2) + varint(1 << 63),
    "length of 2^64 - 1": tag(7, 2) + varint((1 << 64) - 1),
    "number of 11 bytes": tag(1, 0) + b"\xff" * 10 + b"\1",
    "tag of 6 bytes": b"\x88\x80\x80\x80\x80\x01\0",
    "wire type 6": tag(7, 6) + b"\0",
    "wire type 7": tag(7, 7) + b"\0",
    "end of no group": tag(7, 4),
    "end of another group": tag(100, 3) + tag(101, 4),
    "number as graph": tag(7, 0) + b"\1",
    "fixed number as graph": tag(7, 5) + b"\0" * 4,
    "number as name": record(7, tag(2, 1) + b"\0" * 8),
    "message past its own end": record(7, tag(1, 2) + b"\5"),
    "dimension of 2^63": within([7, 5], tag(1, 0) + varint(1 << 63)),
    "float of 3 bytes": within([7, 1, 5], record(7, b"\0" * 3)),
}


@pytest.mark.parametrize("model", WRONG.values(), ids=WRONG)
def test_wrong_bytes(model, tmp_path):
    check(model, tmp_path / "m.onnx")


def small_model() -> bytes:
    """A model with a bit of everything, without its weights."""
    model = onnx.load(GOLDENS / "00_se_net.onnx")
    for tensor in model.graph.initializer:
        tensor.raw_data = b"\0" * 8
    del model.graph.node[4:]
    return model.SerializeToString()


def test_truncations_and_changes(tmp_path):
    model = small_model()
    changes = random.Random(0)
    cut = [model[:length] for length in changes.sample(range(1, len(model)), 60)]
    for _ in range(60):
        changed = bytearray(model)
        for _ in range(changes.randint(1, 4)):
            changed[changes.randrange(len(changed))] = changes.randrange(256)
        cut.append(bytes(changed))
    for bytes_ in cut:
        check(bytes_, tmp_path / "m.onnx", ["inspect"])


EVIL = "a\x1b]0;owned\x07\x9b31m\u202e\r\n<script>alert(1)</script>|`\"'&"


def evil_model() -> onnx.ModelProto:
    """A model whose every name and text is hostile to whoever shows it."""
    model = onnx.load_from_string(small_model())
    text = str.maketrans({"/": "/" + EVIL})
    graph = model.graph
    model.producer_name = model.producer_version = graph.name = EVIL
    model.metadata_props.add(key=EVIL, value=EVIL)
    for node in graph.node:
        node.name = node.name.translate(text)
        node.doc_string = EVIL
        node.output[:] = [name.translate(text) for name in node.output]
        node.input[:] = [name.translate(text) for name in node.input]
    graph.node.add(op_type=EVIL, domain=EVIL, name=EVIL, input=[EVIL], output=["y" + EVIL])
    graph.node[0].attribute.add(name=EVIL, type=onnx.AttributeProto.STRING, s=EVIL.encode())
    graph.input.add().CopyFrom(onnx.helper.make_tensor_value_info("in" + EVIL, 1, [EVIL, 2]))
    return model


SHOWN = [["inspect"], ["inspect", "--values"], ["inspect", "--profile"], ["inspect", "--profile", "--format", "json"],
         *(["validate", "--no-policy", "--format", form] for form in ("text", "json", "ndjson", "junit", "sarif", "github")),
         *(["render", "-o", "-", "--format", form] for form in ("dot", "mermaid"))]  # fmt: skip
DIFFED = [[], ["--side-by-side"], ["--stat"], ["--name-only"],
          *(["--format", form] for form in ("json", "markdown", "mermaid", "sarif"))]  # fmt: skip


def is_harmless(output: bytes) -> bool:
    return all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp") for c in output.decode())


def test_names_cannot_command_a_terminal(tmp_path):
    path, other = tmp_path / f"evil{EVIL.replace('/', '')}.onnx", tmp_path / "other.onnx"
    path.write_bytes(evil_model().SerializeToString())
    other.write_bytes(small_model())
    lines = [[line[0], path, *line[1:]] for line in SHOWN]
    lines += [["diff", *pair, *line] for line in DIFFED for pair in ((path, other), (other, path))]
    lines += [["inspect", str(path) + "gone"], ["diff", tmp_path, tmp_path, "--summary"], ["inspect", "--bind", EVIL]]
    for line in lines:
        done = subprocess.run([COMMAND, *line], capture_output=True, timeout=60)
        assert done.returncode in (0, 1, 2), (line, done.stderr)
        assert is_harmless(done.stdout) and is_harmless(done.stderr), line


def test_text_on_a_terminal_is_harmless(tmp_path):
    """The text syntax has no escapes, so that only a terminal gets another text."""
    path = tmp_path / "evil.onnx"
    path.write_bytes(evil_model().SerializeToString())
    code, output = on_terminal("show", path)
    assert code == 0
    assert b"Reshape" in output and is_harmless(output.replace(b"\r\n", b"\n"))
    assert b"\x1b" in subprocess.run([COMMAND, "show", path], capture_output=True, timeout=60).stdout


def test_names_are_no_markup(tmp_path):
    path, other = tmp_path / "evil.onnx", tmp_path / "other.onnx"
    path.write_bytes(evil_model().SerializeToString())
    other.write_bytes(small_model())
    pages = [["diff", path, other, "--format", "html"], ["diff", path, other, "--format", "markdown"]]
    if shutil.which("dot"):
        pages += [["render", path, "-o", "-", "--format", form] for form in ("svg", "html")]
    for line in pages:
        done = subprocess.run([COMMAND, *line], capture_output=True, timeout=60)
        assert done.returncode in (0, 1), done.stderr
        # In Markdown, what stands between backticks is text.
        text = re.sub(rb"(?ms)^```.*?^```$|`` .*? ``|`[^`\n]*`", b"", done.stdout)
        assert b"<script>alert" not in (text if "markdown" in line else done.stdout), line
