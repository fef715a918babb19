"""The action's steps do what they say on repositories with good, broken and changed models."""

import json
import re
import shutil
import subprocess
import sys

import onnx
import pytest
from onnx import TensorProto, helper

from actions import ACTION, Runner
from command import ROOT, export
from repository import Repository, relu

SCRIPTS = sorted((ROOT / "script/ci").iterdir())
HOSTILE = "models/a `b` <b> @me $(touch x) ::error::\n.onnx"


@pytest.fixture
def repository(tmp_path) -> Repository:
    repository = Repository(tmp_path)
    relu(repository.path / "models/m.onnx")
    return repository


def pull_request(base: str) -> dict:
    return {"pull_request": {"number": 5, "base": {"sha": base}}}


def test_inputs_reach_scripts_as_variables_alone():
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert step.get("shell", "bash") == "bash"
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text()))
    assert used == set(ACTION["inputs"])


@pytest.mark.parametrize("schema, file", [("vendor.github-actions", "action.yml")])
def test_schema(schema, file):
    pytest.importorskip("check_jsonschema")
    line = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, ROOT / file]
    done = subprocess.run(line, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
def test_scripts_are_clean():
    done = subprocess.run(["shellcheck", *SCRIPTS], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_good_models(repository, tmp_path):
    first = repository.commit()
    outcome = Runner(tmp_path, repository, pull_request(first)).act()
    assert outcome.failed == [] and outcome.used == ["actions/cache@v4"]
    assert "models/m.onnx: valid" in outcome.summary
    assert json.loads(open(outcome.outputs["sarif"]).read())["runs"][0]["results"] == []
    assert open(outcome.outputs["diff"]).read() == ""


def test_broken_models(repository, tmp_path):
    first = repository.commit()
    relu(repository.path / "models/a b/bad.onnx", alpha=1.0)
    relu(repository.path / "models/name.onnx", name="</pre>\n::error::x`", alpha=1.0)
    repository.commit()
    runner = Runner(tmp_path, repository, pull_request(first))
    outcome = runner.act(upload_sarif="true", comment="true")
    assert outcome.failed == ["validate"]
    assert "::error file=models/a b/bad.onnx,title=node.unknown-attribute::" in outcome.output
    assert "\n::error::x" not in outcome.output
    assert outcome.summary.count("<pre>") == outcome.summary.count("</pre>")
    assert "Relu has no attribute 'alpha'" in outcome.summary
    results = json.loads(open(outcome.outputs["sarif"]).read())["runs"][0]["results"]
    assert {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results} == {
        "models/a%20b/bad.onnx",
        "models/name.onnx",
    }
    # What comes after the failure is done all the same.
    assert outcome.used[-1].startswith("github/codeql-action/upload-sarif@")
    assert "is new" in outcome.summary and len(runner.calls()) == 2


def test_choices_of_validate(repository, tmp_path):
    relu(repository.path / "models/bad.onnx", alpha=1.0)
    relu(repository.path / "two words/m.onnx")
    base = repository.commit()
    runner = Runner(tmp_path, repository, pull_request(base))
    assert runner.act(ignore="node.unknown-attribute").failed == []
    assert runner.act(paths="models/m.onnx\n  two words\n\n").failed == []
    assert runner.act(paths="missing").failed == ["validate"]
    (repository.path / "strict.yml").write_text("severity: {node: warning}\n")
    assert runner.act(policy="strict.yml").failed == []
    assert runner.act(policy="strict.yml", strict="true").failed == ["validate"]
    assert runner.act(policy="strict.yml", severity_threshold="warning").failed == ["validate"]
    outcome = runner.act(sarif="two words/report.sarif", ignore="node")
    assert outcome.outputs["sarif"] == "two words/report.sarif"
    assert (repository.path / "two words/report.sarif").exists()


def test_changes_of_a_pull_request(repository, tmp_path):
    models = repository.path / "models"
    export("eca_block", to=models / "gone.onnx")
    relu(models / "old name.onnx", op="Softmax", axis=0, name="a" * 400)
    relu(repository.path / "top.onnx", op="Softmax", axis=0, shape=(1, 1))
    (repository.path / "notes.txt").write_text("x")
    base = repository.commit()
    (models / "gone.onnx").unlink()
    (models / "old name.onnx").unlink()
    relu(models / "new name.onnx", op="Softmax", axis=1, name="a" * 400)
    relu(repository.path / HOSTILE)
    relu(repository.path / "top.onnx", op="Softmax", axis=1, shape=(1, 1))
    (models / "m.onnx").write_bytes(b"\x0a\xff")
    repository.commit()
    runner = Runner(tmp_path, repository, pull_request(base))
    outcome = runner.act(paths="top.onnx", comment="true")
    text = open(outcome.outputs["diff"]).read()
    assert outcome.failed == [] and text in outcome.summary
    titles = [line for line in text.splitlines() if line.startswith("#")]
    assert titles == [
        f"## Models changed since {base[:7]}",
        "### `models/a 'b' <b> @me $(touch x) ::error::?.onnx` is new",
        "### `models/gone.onnx` is removed",
        "### `models/m.onnx`",
        "### `before/models/old name.onnx` → `after/models/new name.onnx`",
        "### `before/top.onnx` → `after/top.onnx`",
    ]
    assert text.count("| axis: 0 → 1 |") == 2 and "not compared:" in text and "/tmp" not in text
    assert not (repository.path / "x").exists()
    assert repository.git("status", "--short") == ""
    listing, posting = runner.calls()
    assert listing[:3] == ["api", "--paginate", "repos/owner/models/issues/5/comments"]
    assert posting[:4] == ["api", "--method", "POST", "repos/owner/models/issues/5/comments"]
    body = (runner.folder / "body").read_text()
    assert body.startswith("<!-- onnxgraph: models -->\n") and text.strip() in body


def test_the_base_is_where_the_branch_was_left(repository, tmp_path):
    start = repository.commit()
    repository.git("checkout", "--quiet", "-b", "branch")
    relu(repository.path / "models/m.onnx", name="other", op="Sigmoid")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    relu(repository.path / "models/later.onnx")
    later = repository.commit()
    repository.git("checkout", "--quiet", "branch")
    text = open(Runner(tmp_path, repository, pull_request(later)).act().outputs["diff"]).read()
    assert text.startswith(f"## Models changed since {start[:7]}") and "later" not in text
    assert "Relu → Sigmoid" in text or "Sigmoid" in text


def test_a_shallow_clone(repository, tmp_path):
    base = repository.commit()
    relu(repository.path / "models/m.onnx", op="Sigmoid")
    repository.commit()
    clone = Repository(tmp_path / "clone")
    clone.git("remote", "add", "origin", f"file://{repository.path}")
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main")
    clone.git("checkout", "--quiet", "FETCH_HEAD")
    text = open(Runner(tmp_path / "clone", clone, pull_request(base)).act().outputs["diff"]).read()
    assert "Sigmoid" in text


def test_weights_in_other_files_are_compared(repository, tmp_path):
    def save(value: float):
        tensor = helper.make_tensor("w", TensorProto.FLOAT, [1000], [value] * 1000)
        model = onnx.load(relu(repository.path / "models/big.onnx"))
        model.graph.initializer.append(tensor)
        model.graph.node.append(helper.make_node("Mul", ["y", "w"], ["z"]))
        path = repository.path / "models/big.onnx"
        onnx.save(model, path, save_as_external_data=True, location="big.bin", size_threshold=0)

    save(1.0)
    relu(repository.path / "models/big.onnx.bak")
    base = repository.commit()
    save(2.0)
    model = onnx.load(repository.path / "models/big.onnx", load_external_data=False)
    model.producer_name = "another"
    onnx.save(model, repository.path / "models/big.onnx")
    repository.commit()
    text = open(Runner(tmp_path, repository, pull_request(base)).act().outputs["diff"]).read()
    assert "1,000 of 1,000 differ" in text


def test_pushes_and_first_pushes(repository, tmp_path):
    before = repository.commit()
    relu(repository.path / "models/m.onnx", op="Sigmoid")
    repository.commit()
    outcome = Runner(tmp_path / "a", repository, {"before": before}).act(comment="true")
    assert "Sigmoid" in outcome.summary
    runner = Runner(tmp_path / "b", repository, {"before": 40 * "0"})
    outcome = runner.act(comment="true")
    assert outcome.failed == [] and "::notice" in outcome.output and runner.calls() == []
    outcome = Runner(tmp_path / "c", repository, {}).act(diff_base="nowhere")
    assert outcome.failed == [] and "::warning title=onnxgraph::models are not compared: " in outcome.output
    outcome = Runner(tmp_path / "d", repository, {}).act(diff_base="--output=x")
    assert "expected a commit or branch" in outcome.output
    assert "Sigmoid" not in Runner(tmp_path / "e", repository, {"before": before}).act(diff="false").summary


def test_one_comment_is_kept_up_to_date(repository, tmp_path):
    base = repository.commit()
    runner = Runner(tmp_path, repository, pull_request(base))
    (runner.folder / "ids").write_text("")
    assert runner.act(comment="true").failed == []
    assert len(runner.calls()) == 1
    (runner.folder / "ids").write_text("11\n12\n")
    runner.act(comment="true")
    assert runner.calls()[-1][:4] == ["api", "--method", "PATCH", "repos/owner/models/issues/comments/11"]
    assert (runner.folder / "body").read_text().endswith("No model is changed any more.\n")
    (runner.folder / "refusal").write_text("gh: Resource not accessible by integration (HTTP 403)\n")
    outcome = runner.act(comment="true")
    assert outcome.failed == []
    assert "::notice title=onnxgraph::no comment on the pull request: gh: Resource not acc" in outcome.output
    (runner.folder / "refusal").unlink()
    for number in range(60):
        relu(repository.path / f"models/{number}.onnx", name=300 * "long ")
    repository.commit()
    runner.act(comment="true", paths="models/m.onnx")
    body = (runner.folder / "body").read_text()
    assert len(body) < 65536 and "and 10 more" in body


def test_a_comment_that_would_be_too_long(repository, tmp_path):
    runner = Runner(tmp_path, repository, {})
    file = tmp_path / "long.md"
    file.write_text("## Models\n\n### `a.onnx` is new\n\n" + 7000 * "ten chars\n")
    done = repository.run(
        *["bash", ROOT / "script/ci/comment", file],
        PATH=f"{runner.folder}/bin:{repository.environment['PATH']}",
        FAKE=str(runner.folder),
        GITHUB_REPOSITORY="owner/models",
        GITHUB_RUN_ID="7",
        PULL_REQUEST="5",
    )
    body = (runner.folder / "body").read_text()
    assert done.returncode == 0 and "### `a.onnx` is new\n" in body and "ten chars" not in body
    assert "(https://github.com/owner/models/actions/runs/7)" in body
