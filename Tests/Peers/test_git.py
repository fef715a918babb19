"""git shows models once `onnxgraph git-setup` has told it how."""

import os
import shutil
from functools import partial
from pathlib import Path

import numpy
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from command import COMMAND, export, run
from repository import Repository, relu

NAMES = ["m.onnx", "a 'b\" $(touch x) *.onnx", "dir ectory/größe\t✓.onnx", "-x.onnx"]
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:" + 64 * "0" + "\nsize 12345\n"


@pytest.fixture
def repository(tmp_path) -> Repository:
    repository = Repository(tmp_path)
    done = repository.run("onnxgraph", "git-setup")
    assert (done.returncode, done.stderr) == (0, "")
    return repository


def changed(text: str) -> list[str]:
    """The changed lines of a difference, without the last of each side, which is about the whole file."""
    lines = [line for line in text.splitlines() if line.startswith(("+", "-")) and line[:3] not in ("+++", "---")]
    return [line for line in lines if "bytes, digest" not in line]


def edit(path: Path, change) -> None:
    model = onnx.load(path)
    change(model)
    onnx.save(model, path)


def softmax(path: Path, axis: int) -> Path:
    return relu(path, op="Softmax", axis=axis)


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_attribute(repository, name):
    path = softmax(repository.path / name, 0)
    repository.commit()
    softmax(path, -1)
    lines = ["-   [n] y = Softmax <axis: int = 0> (x)", "+   [n] y = Softmax <axis: int = -1> (x)"]
    assert changed(repository.git("diff")) == lines
    assert repository.git("diff", "--stat").count("Bin") == 1
    second = repository.commit()
    assert changed(repository.git("show", second)) == lines
    log = repository.git("log", "-p")
    assert lines == [line for line in changed(log) if "Softmax" in line][:2]
    assert "+   [n] y = Softmax <axis: int = 0> (x)" in log
    assert not (repository.path / "x").exists()
    assert "axis: int = -1" in repository.git("blame", "--", name)


def test_each_kind_of_change_is_a_line(repository):
    path = export("se_net", to=repository.path / "m.onnx")
    repository.commit()

    def weight(model):
        tensor = model.graph.initializer[0]
        values = numpy_helper.to_array(tensor).copy()
        values[3, 3] += 1
        tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))

    def name(model):
        model.graph.node[3].name = "another"

    def shape(model):
        model.graph.input[0].type.tensor_type.shape.dim[0].dim_param = "N"

    def metadata(model):
        model.metadata_props.add(key="k", value="v")

    def comment(model):
        model.graph.node[0].doc_string = "a comment"

    expected = {
        weight: ['"fc.0.weight" = {...1024, digest '] * 2,
        name: ['["/fc/fc.0/MatMul"] ', "[another] "],
        shape: ["float[1,128,200,200] input", "float[N,128,200,200] input"],
        metadata: ["metadata_props"],
        comment: ["# not in this text: 1 node comment"],
    }
    for change, parts in expected.items():
        repository.git("checkout", "--quiet", "m.onnx")
        edit(path, change)
        lines = changed(repository.git("diff"))
        for part in parts:
            assert any(part in line for line in lines), (change, lines)
        assert len(lines) <= 5, lines


def test_how_elements_are_stored_does_not_count(repository):
    def store(raw: bool):
        values = [float(n) for n in range(100)]
        data = numpy.array(values, "float32").tobytes() if raw else values
        tensor = helper.make_tensor("w", TensorProto.FLOAT, [100], data, raw)
        model = onnx.load(relu(repository.path / "m.onnx"))
        model.graph.initializer.append(tensor)
        onnx.save(model, repository.path / "m.onnx")

    store(True)
    repository.commit()
    store(False)
    text = repository.git("diff")
    assert changed(text) == [] and "bytes, digest" in text


def test_graphs(repository):
    folder = repository.path / "sub folder"
    path = softmax(folder / "m.onnx", 0)
    (repository.path / "notes.txt").write_text("a")
    repository.commit()
    softmax(path, -1)
    (repository.path / "notes.txt").write_text("b")
    done = repository.run("git", "difftool", "--no-prompt", "--tool=onnxgraph", cwd=folder)
    assert done.returncode == 0 and "~   Softmax  n  axis 0 -> -1" in done.stdout, done.stdout
    assert "+++ b/sub folder/m.onnx" in done.stdout
    assert "notes.txt: no .onnx file, left out" in done.stderr
    assert "\x1b" not in done.stdout
    assert repository.run("onnxgraph", "git-setup", "--graph-diff").stdout == (
        "set diff.onnx.command = onnxgraph git-driver diff\n"
        "git diff shows models now, git difftool -t onnxgraph compares their graphs\n"
    )
    text = repository.git("diff", cwd=folder)
    assert "~   Softmax  n  axis 0 -> -1" in text and "\n+b" in text
    coloured = repository.git("-c", "core.pager=cat", "-c", "color.diff=always", "diff")
    assert "\x1b[" in coloured
    assert "axis: int = -1" in repository.git("diff", "--no-ext-diff")
    repository.commit()
    assert "axis: int = -1" in repository.git("show")
    repository.git("mv", "sub folder/m.onnx", "n.onnx")
    softmax(repository.path / "n.onnx", 1)
    text = repository.git("diff", "--find-renames=10%", "HEAD")
    assert "--- a/sub folder/m.onnx" in text and "+++ b/n.onnx" in text and "axis -1 -> 1" in text
    # And back to text.
    assert repository.run("onnxgraph", "git-setup").stdout.startswith("unset diff.onnx.command\n")


def test_graphs_on_one_side_only(repository):
    repository.run("onnxgraph", "git-setup", "--graph-diff")
    repository.commit()
    path = softmax(repository.path / "m.onnx", 0)
    first = repository.commit()
    added = repository.git("diff", f"{first}~", first)
    assert "--- /dev/null" in added and "+++ b/m.onnx" in added and "+   Softmax" in added
    path.unlink()
    removed = repository.git("diff")
    assert "+++ /dev/null" in removed and "-   Softmax" in removed
    path.write_bytes(b"\x0a\xff\xff")
    broken = repository.git("diff")
    assert "--- a/m.onnx\n" in broken and "+++ b/m.onnx: no model can be read: byte" in broken


def test_what_is_not_merged(repository):
    repository.run("onnxgraph", "git-setup", "--graph-diff")
    path = softmax(repository.path / "m.onnx", 0)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "other")
    softmax(path, 1)
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    softmax(path, 2)
    repository.commit()
    assert repository.run("git", "merge", "other").returncode == 1
    assert "axis 0" not in repository.git("diff")
    assert "* Unmerged path m.onnx\n" in repository.git("diff", "--ours")


@pytest.mark.parametrize(
    "contents, said",
    [
        (b"", "the file is empty"),
        (b"some text", "not an ONNX model"),
        (b"\x0a\xff\xff\xff", "no model can be read: byte"),
        (POINTER.encode(), "a Git LFS pointer, the model is not here"),
        (bytes(range(256)) * 40, "no model can be read: byte"),
    ],
)
def test_what_is_no_model(repository, contents, said):
    path = softmax(repository.path / "m.onnx", 0)
    repository.commit()
    path.write_bytes(contents)
    text = repository.git("diff")
    assert f"+# {said}" in text or said in text
    assert "-   [n] y = Softmax" in text and "/tmp" not in "".join(changed(text))
    repository.commit()
    path.write_bytes(contents + b"\0")
    assert "bytes, digest" in repository.git("diff")
    repository.git("log", "-p", "--stat")


def test_nothing_of_a_name_reaches_the_terminal(repository):
    relu(repository.path / "m.onnx", name="a\x1b[31m\u202e\u200b")
    repository.commit()
    text = repository.git("show")
    assert "a\\u{1b}[31m\\u{202e}" in text and "\x1b" not in text and "\u202e" not in text


def test_patches_can_be_applied(repository):
    path = softmax(repository.path / "m.onnx", 0)
    repository.commit()
    softmax(path, 1)
    patch = repository.git("format-patch", "--stdout", "-1", repository.commit())
    after = path.read_bytes()
    repository.git("reset", "--quiet", "--hard", "HEAD~")
    (repository.path / "p.patch").write_text(patch)
    repository.git("am", "p.patch")
    assert path.read_bytes() == after


def test_setup_is_done_once_and_undone(tmp_path):
    repository = Repository(tmp_path)
    config = (repository.path / ".git/config").read_bytes()
    setup = partial(repository.run, "onnxgraph", "git-setup")
    first = setup().stdout.splitlines()
    assert first == [
        "set diff.onnx.textconv = onnxgraph git-driver textconv --",
        "set diff.onnx.binary = true",
        'set difftool.onnxgraph.cmd = onnxgraph git-driver difftool -- "$LOCAL" "$REMOTE" "$MERGED"',
        "added '*.onnx diff=onnx' to .gitattributes",
        "git diff shows models now, git difftool -t onnxgraph compares their graphs",
    ]
    again = setup("--local")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "nothing to do: git is set up already\n")
    assert setup("--uninstall").stdout.splitlines()[-1].startswith("removed '*.onnx diff=onnx' from ")
    assert (repository.path / ".git/config").read_bytes() == config
    assert [path.name for path in repository.path.iterdir()] == [".git"]
    assert setup("--uninstall").stderr == "nothing to take back: git is not set up\n"


def test_settings_of_others_stay(repository):
    attributes = repository.path / ".gitattributes"
    attributes.write_text("*.png binary\n*.onnx filter=lfs diff=lfs merge=lfs -text")
    setup = partial(repository.run, "onnxgraph", "git-setup")
    assert setup().returncode == 0
    assert attributes.read_text().endswith("-text\n*.onnx diff=onnx\n")
    assert "filter: lfs" in repository.git("check-attr", "filter", "m.onnx")
    repository.git("config", "diff.onnx.textconv", "mine")
    done = setup()
    assert done.returncode == 2
    assert done.stderr == "error: diff.onnx.textconv has the value 'mine' already; --force replaces it\n"
    setup("--uninstall")
    assert repository.git("config", "diff.onnx.textconv") == "mine\n"
    assert attributes.read_text() == "*.png binary\n*.onnx filter=lfs diff=lfs merge=lfs -text\n"
    assert setup("--force").stdout.startswith("set diff.onnx.textconv = onnxgraph")
    (repository.path / ".git/info/attributes").write_text("*.onnx -diff\n")
    done = setup()
    assert done.returncode == 0 and "'git check-attr diff model.onnx' says unset" in done.stderr


def test_for_all_repositories(tmp_path):
    repository = Repository(tmp_path)
    done = repository.run("onnxgraph", "git-setup", "--global", cwd=repository.home)
    assert done.returncode == 0, done.stderr
    assert "diff=onnx" in (repository.home / ".config/git/attributes").read_text()
    path = softmax(repository.path / "m.onnx", 0)
    repository.commit()
    softmax(path, 1)
    assert "axis: int = 1" in repository.git("diff")
    assert not (repository.path / ".gitattributes").exists()
    repository.run("onnxgraph", "git-setup", "--global", "--uninstall", cwd=repository.home)
    left = [path for path in repository.home.rglob("*") if path.is_file() and path.stat().st_size > 0]
    assert left == [] and not (repository.home / ".config/git").exists()
    other = repository.home / "my attributes"
    repository.git("config", "--global", "core.attributesFile", "~/my attributes")
    repository.run("onnxgraph", "git-setup", "--global")
    assert other.read_text() == "*.onnx diff=onnx\n"


def test_outside_of_a_repository(tmp_path):
    ceiling = {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    done = Repository(tmp_path).run("onnxgraph", "git-setup", cwd=tmp_path, **ceiling)
    assert done.returncode == 2 and "--global sets up all repositories" in done.stderr


def test_a_command_that_is_not_in_the_path(tmp_path):
    repository = Repository(tmp_path)
    copy = tmp_path / "it's here/onnxgraph"
    copy.parent.mkdir()
    copy.symlink_to(COMMAND)
    if shutil.which("onnxgraph"):
        pytest.skip("a command is installed")
    repository.environment["PATH"] = os.environ["PATH"]
    assert "it'\\''s here/onnxgraph' git-driver textconv" in repository.run(copy, "git-setup").stdout
    softmax(repository.path / "m.onnx", 0)
    repository.commit()
    assert "axis: int = 0" in repository.git("show")


def test_digests_are_also_for_people(tmp_path):
    export("se_net", to=tmp_path / "m.onnx")
    assert b'"fc.0.weight" = {...1024, digest ' in run("show", "--digests", tmp_path / "m.onnx").stdout
    assert run("show", "--digests", "--full", tmp_path / "m.onnx").returncode == 2
