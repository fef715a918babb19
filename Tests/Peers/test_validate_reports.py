"""What `validate` writes is what its readers expect: schemas, annotations, exit codes, files and policies."""

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema
import pytest

import sarif
from command import COMMAND, ROOT, on_terminal, run
from conftest import GOLDENS
from repository import relu
from test_inspect import fields

DOCS = ROOT / "Sources/ONNXGraph/ONNXGraph.docc"
BROKEN = ROOT / "Fixtures/validate/broken.onnx"
GOOD = GOLDENS / "04_eca_net.onnx"
FORMATS = ["text", "json", "ndjson", "sarif", "junit", "github"]
HOSTILE = "a\x1b[31m\u202e\n::error::<b>&\"'%0A,:"


@pytest.fixture
def models(tmp_path) -> Path:
    """A folder with models of all kinds."""
    folder = tmp_path / "models"
    relu(folder / "good.onnx")
    relu(folder / "deep/er/bad.onnx", alpha=1.0)
    relu(folder / "deep/a, b:c 100%.onnx", name=HOSTILE, alpha=1.0)
    relu(folder / ".cache/hidden.onnx", alpha=1.0)
    (folder / "text.onnx").write_text("no model\n")
    (folder / "notes.txt").write_text("no model\n")
    (folder / "loop").symlink_to(folder)
    return folder


IN_FOLDER = ["deep/a, b:c 100%.onnx", "deep/er/bad.onnx", "good.onnx", "text.onnx"]


def validate(*arguments, code, **options):
    done = run("validate", "--no-policy", *arguments, **options)
    assert done.returncode == code, done.stderr.decode()
    return done


def report(*arguments, code, **options) -> dict:
    return json.loads(validate(*arguments, "--format", "json", code=code, **options).stdout)


def ids(answer: dict) -> list[str]:
    return [finding["id"] for model in answer["models"] for finding in model["findings"]]


def test_exit_codes(models):
    assert validate(GOOD, code=0).stdout.decode() == f"{GOOD}: valid\n"
    validate(BROKEN, code=1)
    validate(models / "text.onnx", code=1)
    done = validate(GOOD, models / "missing.onnx", BROKEN, code=2)
    assert done.stderr.decode() == f"error: {models}/missing.onnx: cannot read: No such file or directory\n"
    assert b"1 of 2 models; 1 file could not be opened" in done.stdout
    validate(GOOD, GOOD, code=0)
    assert validate(models / "deep/er", "--ignore", "node", code=0).stdout.endswith(b"bad.onnx: valid\n")


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_ends_the_same_way(format, models):
    for path, code in [(GOOD, 0), (BROKEN, 1), (models / "missing", 2)]:
        done = validate(path, "--format", format, code=code)
        assert (done.stderr == b"") == (code != 2)


def test_folders_are_walked_in_order(models):
    answer = report(models, GOOD, code=1)
    assert [m["path"] for m in answer["models"]] == [*(f"{models}/{name}" for name in IN_FOLDER), str(GOOD)]
    assert [m["valid"] for m in answer["models"]] == [False, False, True, False, True]
    here = report(".", "good.onnx", code=1, cwd=models)
    assert [m["path"] for m in here["models"]] == IN_FOLDER


def test_a_folder_without_models_is_no_success(tmp_path):
    done = validate(tmp_path, code=2)
    assert done.stderr.decode() == f"error: {tmp_path}: cannot read: no .onnx file in the folder\n"


def test_the_schema_is_documented(models):
    answer = report(models, BROKEN, code=1)
    answer["models"][0]["findings"][0]["notes"].append({"message": "", "location": {}})
    documented = set(re.findall(r"^\| `([A-Za-z_.\[\]]+)` \|", (DOCS / "ValidateJSON.md").read_text(), re.MULTILINE))
    found = fields(answer)
    assert {f for f in found if ".notes[].location." not in f} == documented
    assert answer["schema"] == "onnxgraph.validate/1"
    finding = {"id", "severity", "reference", "message", "hint", "location", "notes"}
    location = {"graph", "node", "nodeIndex", "op", "value", "field"}
    for model in answer["models"]:
        errors = [f for f in model["findings"] if f["severity"] == "error"]
        assert model["valid"] == (not errors)
        for entry in model["findings"]:
            assert set(entry) == finding and set(entry["location"]) == location
            assert not re.search("[\x00-\x1f\u202e]", entry["message"])
    assert answer["models"][0]["findings"][0]["location"]["node"] == HOSTILE


def test_places():
    (model,) = report(BROKEN, code=1)["models"]
    found = {f["id"]: f for f in model["findings"]}
    unknown = found["node.unknown-attribute"]
    assert unknown["location"] == {
        "graph": "main graph", "node": "/conv/Conv", "nodeIndex": 0, "op": "Conv", "value": None,
        "field": "attribute pad",
    }  # fmt: skip
    assert (unknown["severity"], unknown["reference"]) == ("error", "N.attr.unknown")
    undefined = found["graph.undefined-value"]
    assert undefined["location"]["value"] == "activ" and "'active'" in undefined["hint"]


def test_ndjson_is_one_model_a_line(models):
    lines = validate(models, BROKEN, "--format", "ndjson", code=1).stdout.splitlines()
    assert [json.loads(line) for line in lines] == report(models, BROKEN, code=1)["models"]


def test_sarif_is_what_the_standard_says(models):
    done = validate(models, GOOD, models / "missing", BROKEN, "--format", "sarif", code=2)
    log = json.loads(done.stdout)
    validator = jsonschema.Draft7Validator(sarif.schema(), format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(log)] == []
    (own,) = log["runs"]
    rules = own["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules})
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in own["results"]]
    for result, place in zip(own["results"], places, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert own["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
    assert all(rule["help"]["text"] for rule in rules)
    assert f"file://{models}/deep/a%2C%20b%3Ac%20100%25.onnx" in {place["uri"] for place in places}
    prints = [(p["uri"], *r["partialFingerprints"].values()) for r, p in zip(own["results"], places, strict=True)]
    assert len(prints) == len(set(prints))
    assert own["invocations"] == [{"executionSuccessful": False}]


def test_junit(models):
    done = validate(models, models / "missing", "--format", "junit", code=2)
    suites = ElementTree.fromstring(done.stdout)
    assert [s.get("name") for s in suites] == [*(f"{models}/{name}" for name in IN_FOLDER), f"{models}/missing"]
    for element in [suites, *suites]:
        for kind, tag in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")]:
            assert int(element.get(kind)) == len(element.findall(f".//{tag}"))
    assert [(int(s.get("failures")), int(s.get("errors"))) for s in suites] == [(1, 0), (1, 0), (0, 0), (1, 0), (0, 1)]


def test_github_commands(models):
    done = validate("deep/a, b:c 100%.onnx", "--format", "github", "--select", "node", code=1, cwd=models)
    command, summary = done.stdout.decode().splitlines()
    assert command.startswith("::error file=deep/a%2C b%3Ac 100%25.onnx,title=node.unknown-attribute::")
    assert summary == "1 error"
    assert "%250A" in command and "\x1b" not in command and "\u202e" not in command


def test_text_shows_the_node_and_points_to_the_fault():
    text = validate(BROKEN, "--select", "graph.undefined-value", code=1).stdout.decode()
    lines = text.splitlines()
    assert lines[0] == str(BROKEN)
    at = lines.index("      Add(activ, features) -> scores")
    assert lines[at + 1] == "          ^^^^^"
    assert lines[-1] == "1 error"
    assert "\x1b" not in text


def test_colour(monkeypatch, models):
    assert b"\x1b[1;31m" in validate(BROKEN, "--color", "always", code=1).stdout
    assert b"\x1b" not in validate(models, code=1).stdout

    def is_coloured(*arguments, **environment):
        code, output = on_terminal("validate", "--no-policy", BROKEN, *arguments, **environment)
        assert code == 1
        return b"\x1b[1;31m" in output

    try:
        assert is_coloured()
    except OSError:
        pytest.skip("there are no terminals")
    assert not is_coloured("--color", "never")
    assert not is_coloured(NO_COLOR="1")
    assert not is_coloured(TERM="dumb")


def test_selection(models):
    bad = models / "deep/er/bad.onnx"
    assert ids(report(bad, "--select", "node", code=1)) == ["node.unknown-attribute"]
    assert ids(report(bad, "--select", "graph,node.unknown-attribute", code=1)) == ["node.unknown-attribute"]
    assert ids(report(bad, "--select", "node", "--ignore", "node.unknown-attribute", code=0)) == []
    like = report(BROKEN, "--like", "onnx", code=1)
    assert all(f["reference"] for m in like["models"] for f in m["findings"])
    for option in ["--select", "--ignore"]:
        done = validate(bad, option, "node.unknown-attribut", code=2)
        assert b"did you mean node.unknown-attribute?" in done.stderr and done.stdout == b""


def test_threshold_and_strictness(tmp_path):
    policy = tmp_path / "p.yml"
    policy.write_text("select: node.unknown-attribute\nseverity: {node: warning}\n")
    bad = relu(tmp_path / "bad.onnx", alpha=1.0)

    def outcome(*arguments) -> tuple[int, bool, str]:
        done = run("validate", bad, "--policy", policy, "--format", "json", *arguments)
        (model,) = json.loads(done.stdout)["models"]
        return done.returncode, model["valid"], model["findings"][0]["severity"]

    assert outcome() == (0, True, "warning")
    assert outcome("--severity-threshold", "warning") == (1, True, "warning")
    assert outcome("--strict") == (1, False, "error")
    assert b"warning: Relu has no attribute" in run("validate", bad, "--policy", policy).stdout


def test_rules_are_listed_and_explained():
    rules = json.loads(run("validate", "--list-rules", "--format", "json").stdout)
    assert rules["schema"] == "onnxgraph.rules/1"
    listed = run("validate", "--list-rules").stdout.decode().splitlines()
    assert [line.split()[0] for line in listed] == [rule["id"] for rule in rules["rules"]]
    some = rules["rules"][len(listed) // 2]
    text = run("validate", "--explain", some["id"]).stdout.decode()
    assert some["id"] in text and some["explanation"] in " ".join(text.split())
    done = run("validate", "--explain", "graph.cycel")
    assert done.returncode == 2 and b"did you mean graph.cycle?" in done.stderr


def test_the_answer_does_not_depend_on_jobs(models):
    paths = [models, GOLDENS, BROKEN] * 3
    for format in FORMATS:
        answers = {validate(*paths, "--format", format, "--jobs", n, code=1).stdout for n in [1, 2, 7, 64]}
        assert len(answers) == 1


def test_standard_input():
    (model,) = report("-", code=1, stdin=BROKEN.read_bytes())["models"]
    assert model["path"] == "standard input"
    assert model["findings"] == report(BROKEN, code=1)["models"][0]["findings"]


def test_output_file(tmp_path):
    out = tmp_path / "report.json"
    done = validate(BROKEN, "--format", "json", "--output", out, code=1)
    assert done.stdout == b"" and f"see {out}" in done.stderr.decode()
    assert json.loads(out.read_text()) == report(BROKEN, code=1)
    validate(BROKEN, "--format", "json", "--output", out, code=1)
    other = validate(GOOD, "--format", "json", "--output", out, code=2)
    assert b"--force replaces it" in other.stderr
    validate(GOOD, "--format", "json", "--output", out, "--force", code=0)
    assert json.loads(out.read_text()) == report(GOOD, code=0)
    assert os.listdir(tmp_path) == ["report.json"]


def test_output_that_cannot_be_written(tmp_path):
    done = validate(BROKEN, "--output", tmp_path / "none/report", code=2)
    assert b"No such file" in done.stderr
    with open("/dev/full", "wb") as full:
        line = [str(COMMAND), "validate", "--no-policy", str(BROKEN)]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 2
    assert done.stderr == b"error: standard output: cannot write: No space left on device\n"


@pytest.mark.parametrize("format", FORMATS)
def test_a_broken_pipe_is_quiet(format, models):
    many = " ".join(str(models) for _ in range(3))
    line = f"{COMMAND} validate --no-policy {many} {GOLDENS} --format {format} | true"
    done = subprocess.run(["bash", "-c", line], capture_output=True, timeout=60)
    assert done.stderr == b""
    # Some runners ignore the signal.
    ignored = subprocess.run(["bash", "-c", f"trap '' PIPE; {line}"], capture_output=True, timeout=60)
    assert ignored.stderr == b""


@pytest.mark.parametrize(
    "arguments, fragment",
    [
        ([], "Name a model"),
        ([GOOD, "--jobs", "0"], "--jobs"),
        ([GOOD, "--format", "xml"], "sarif"),
        ([GOOD, "--force"], "--output"),
        ([GOOD, "--policy", "a", "--no-policy"], "--no-policy"),
        ([GOOD, "--severity-threshold", "fatal"], "warning"),
        ([GOOD, "--like", "tensorflow"], "onnx"),
        (["-", "-"], "once"),
        ([""], "empty"),
        (["--list-rules", GOOD], "no models"),
        ([GOOD, "--policy", "none.yml"], "none.yml: cannot read"),
    ],
)
def test_wrong_arguments(arguments, fragment):
    done = run("validate", *arguments)
    assert done.returncode == 2 and done.stdout == b""
    assert fragment in done.stderr.decode()


def test_the_policy_is_found_up_to_the_root_of_the_repository(tmp_path):
    inner = tmp_path / "outer/repository/models/deep"
    relu(inner / "m.onnx")

    def found() -> list[str]:
        return ids(json.loads(run("validate", "m.onnx", "--format", "json", "--select", "policy", cwd=inner).stdout))

    (tmp_path / "outer/.onnxgraph.yml").write_text("forbidden-ops: Relu\n")
    assert found() == []
    (tmp_path / "outer/repository/.git").mkdir()
    assert found() == []
    (tmp_path / "outer/repository/.onnxgraph.yml").write_text("max-file-size: 1\n")
    assert found() == ["policy.file-size"]
    (inner / ".onnxgraph.yml").write_text("allowed-opsets: 11\n")
    assert found() == ["policy.opset"]
    assert ids(report("m.onnx", code=0, cwd=inner)) == ids(report(inner / "m.onnx", code=0))


def test_paths_of_a_policy_are_relative_to_its_folder(tmp_path):
    relu(tmp_path / "old/m.onnx")
    relu(tmp_path / "new/m.onnx")
    (tmp_path / ".onnxgraph.yml").write_text("forbidden-ops: Relu\npaths: {old/*: {ignore: policy}}\n")
    for folder, paths in [(tmp_path, ["old", "new"]), (tmp_path / "new", ["../old", "."])]:
        options = ["--policy", tmp_path / ".onnxgraph.yml", "--select", "policy", "--format", "json"]
        answer = json.loads(run("validate", *paths, *options, cwd=folder).stdout)
        assert [m["valid"] for m in answer["models"]] == [True, False]


KEYS = re.findall(r"^\| `([a-z-]+)` \|.*\| `(.+?)` \|$", (DOCS / "ValidationPolicy.md").read_text(), re.MULTILINE)


@pytest.mark.parametrize("key, example", KEYS, ids=[key for key, _ in KEYS])
def test_documented_keys_are_understood(key, example, tmp_path):
    policy = tmp_path / "p.yml"
    policy.write_text(example + "\n")
    shutil.copy(GOOD, tmp_path / "golden.onnx")
    assert example.startswith(key)
    done = run("validate", GOOD, "--policy", policy)
    assert done.returncode in (0, 1) and done.stderr == b""
    policy.write_text(f"# a comment\n\n{key[:-1]}q: 1\n")
    done = run("validate", GOOD, "--policy", policy)
    assert done.returncode == 2
    assert done.stderr.decode() == f"error: {policy}: line 3: unknown key '{key[:-1]}q'; did you mean {key}?\n"


def test_the_structure_is_that_of_another_model(tmp_path):
    policy = tmp_path / "p.yml"
    policy.write_text("same-structure-as: golden.onnx\n")
    run("export", "se_net", "-o", tmp_path / "golden.onnx")
    run("export", "se_net", "--seed=7", "-o", tmp_path / "same.onnx")
    run("export", "eca_net", "-o", tmp_path / "other.onnx")
    assert run("validate", tmp_path / "same.onnx", "--policy", policy).returncode == 0
    done = run("validate", tmp_path / "other.onnx", "--policy", policy, "--select=policy", "--format=json")
    assert done.returncode == 1
    assert [f["id"] for f in json.loads(done.stdout)["models"][0]["findings"]] == ["policy.structure"]
    (tmp_path / "golden.onnx").unlink()
    done = run("validate", tmp_path / "same.onnx", "--policy", policy)
    assert done.returncode == 2 and b"same-structure-as" in done.stderr
