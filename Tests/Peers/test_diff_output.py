"""Every form of `diff` is well-formed, the same in every process, and the exit code says whether models differ."""

import json
import shutil

import jsonschema
import pytest

import sarif
from command import export, run

FORMS = {
    "text": [],
    "side by side": ["--side-by-side"],
    "stat": ["--stat"],
    "names": ["--name-only"],
    "summary": ["--summary"],
    **{form: ["--format", form] for form in ("json", "markdown", "mermaid", "html", "sarif")},
}


@pytest.fixture(scope="module")
def nets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nets")
    return {net: export(net, to=folder / f"{net}.onnx") for net in ("se_net", "eca_net", "cbam_net")}


@pytest.mark.parametrize("form", FORMS)
def test_same_bytes_in_every_process(nets, form):
    answers = {run("diff", nets["cbam_net"], nets["se_net"], *FORMS[form]).stdout for _ in range(10)}
    assert len(answers) == 1 and answers.pop()


def test_sarif_is_what_the_standard_says(nets):
    log = json.loads(run("diff", nets["cbam_net"], nets["se_net"], "--format", "sarif").stdout)
    validator = jsonschema.Draft7Validator(sarif.schema(), format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(log)] == []
    assert log["runs"][0]["results"]


@pytest.mark.parametrize("form", FORMS)
def test_exit_codes(nets, form):
    assert run("diff", nets["se_net"], nets["se_net"], *FORMS[form]).returncode == 0
    assert run("diff", nets["se_net"], nets["eca_net"], *FORMS[form]).returncode == 1
    broken = run("diff", nets["se_net"], __file__, *FORMS[form])
    assert (broken.returncode, broken.stdout) == (2, b"")


@pytest.mark.parametrize("form", ["text", "side by side", "stat", "names", "summary"])
def test_equal_models_print_nothing(nets, form):
    done = run("diff", nets["se_net"], nets["se_net"], *FORMS[form])
    assert done.stdout == b""
    assert "are equal: 10 nodes" in done.stderr.decode()


def test_standard_input(nets):
    done = run("diff", "-", nets["eca_net"], "--name-only", stdin=nets["se_net"].read_bytes())
    assert b"/conv/Conv\n" in done.stdout and done.returncode == 1


def test_output_is_kept_unless_forced(nets, tmp_path):
    target = tmp_path / "diff.md"
    arguments = ["diff", nets["se_net"], nets["eca_net"], "--format", "markdown", "--output", target]
    assert run(*arguments).returncode == 1
    first = target.read_text()
    assert first.startswith("### ")
    assert run(*arguments).returncode == 1
    target.write_text("other")
    done = run(*arguments)
    assert done.returncode == 2 and "--force" in done.stderr.decode()
    assert run(*arguments, "--force").returncode == 1
    assert target.read_text() == first


def test_folders(nets, tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
        shutil.copy(nets["se_net"], folder / "same.onnx")
    shutil.copy(nets["se_net"], old / "other.onnx")
    shutil.copy(nets["eca_net"], new / "other.onnx")
    shutil.copy(nets["eca_net"], new / "fresh.onnx")
    done = run("diff", old, new, "--format", "json")
    assert done.returncode == 1
    assert [report["equal"] for report in json.loads(done.stdout)] == [False, True]
    assert f"only in the second folder: {new / 'fresh.onnx'}" in done.stderr.decode()
    names = run("diff", old, new, "--name-only").stdout.decode().splitlines()
    assert f"{new / 'other.onnx'}: /conv/Conv" in names
    assert run("diff", old, old).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["se_net"],
        ["se_net", "eca_net", "cbam_net"],
        ["se_net", "eca_net", "--stat", "--summary"],
        ["se_net", "eca_net", "--stat", "--format", "json"],
        ["se_net", "eca_net", "--force"],
        ["se_net", "eca_net", "--output", ""],
        ["se_net", "eca_net", "--netron-attachment", "a.json"],
        ["se_net", "eca_net", "--format", "pdf"],
        ["se_net", "eca_net", "--color", "blue"],
    ],
)
def test_wrong_arguments(nets, arguments):
    done = run("diff", *(nets.get(word, word) for word in arguments))
    assert (done.returncode, done.stdout) == (2, b"")


def test_colour(nets, monkeypatch):
    pair = [nets["se_net"], nets["eca_net"]]
    assert b"\x1b" not in run("diff", *pair).stdout
    assert b"\x1b[32m" in run("diff", *pair, "--color", "always").stdout
