"""What the guides tell people to write works: workflows, jobs, hooks and policies."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import yaml

from actions import ACTION
from command import ROOT, run
from conftest import GOLDENS
from documents import CATALOGUE
from repository import Repository, relu

GUIDES = [CATALOGUE / "ValidateInCI.md", CATALOGUE / "DiffInAPullRequest.md"]
SCHEMAS = {"workflow": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}


def snippets(mark: str) -> list[str]:
    """The blocks behind a mark."""
    return re.findall(rf"<!-- {mark} -->\n```yaml\n(.*?)```", "".join(g.read_text() for g in GUIDES), re.DOTALL)


def shell(line: str, repository: Repository) -> subprocess.CompletedProcess:
    return repository.run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line)


def test_every_snippet_is_tested():
    text = "".join(guide.read_text() for guide in GUIDES)
    marks = re.findall(r"(?:<!-- (\S+) -->\n)?```yaml\n", text)
    assert set(marks) == {"workflow", "gitlab", "step", "pre-commit", "policy"}


@pytest.mark.parametrize("mark", SCHEMAS)
def test_schemas(mark, tmp_path):
    files = []
    for index, text in enumerate(snippets(mark)):
        files.append(tmp_path / f"{index}.yml")
        files[-1].write_text(text)
    line = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[mark], *files]
    done = subprocess.run(line, capture_output=True, text=True)
    assert files and done.returncode == 0, done.stdout


def test_inputs_of_the_action():
    readme = re.findall(r"```yaml\n(- uses: OWNER.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    for text in [*snippets("workflow"), *readme]:
        content = yaml.safe_load(text)
        steps = content if isinstance(content, list) else content["jobs"]["models"]["steps"]
        (step,) = [step for step in steps if step["uses"].startswith("OWNER/")]
        assert set(step["with"]) <= set(ACTION["inputs"])
        permissions = content.get("permissions", {}) if isinstance(content, dict) else {}
        assert ("comment" in step["with"]) <= (permissions.get("pull-requests") == "write")
        assert ("upload-sarif" in step["with"]) <= (permissions.get("security-events") == "write")
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| ", GUIDES[0].read_text(), re.MULTILINE)
    assert [name for name, _ in rows] == list(ACTION["inputs"])
    for name, shown in rows:
        default = ACTION["inputs"][name]["default"]
        assert (shown == f"`{default}`") == (default != ""), name


def test_a_step_without_the_action(tmp_path):
    repository = Repository(tmp_path)
    (text,) = snippets("step")
    relu(repository.path / "models/bad.onnx", alpha=1.0)
    done = shell(yaml.safe_load(text)[0]["run"], repository)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=models/bad.onnx,title=node.unknown-attribute::")


def test_the_job_of_gitlab(tmp_path):
    repository = Repository(tmp_path)
    (text,) = snippets("gitlab")
    job = yaml.safe_load(text)["models"]
    relu(repository.path / "models/bad.onnx", alpha=1.0)
    built = repository.path / "onnxgraph/.build/release"
    built.mkdir(parents=True)
    (built / "onnxgraph").symlink_to(shutil.which("onnxgraph", path=repository.environment["PATH"]))
    assert shell(job["script"][-1], repository).returncode == 1
    suites = ElementTree.parse(repository.path / job["artifacts"]["reports"]["junit"]).getroot()
    assert int(suites.get("failures")) == 1


@pytest.mark.parametrize("index", range(2))
def test_policies(index, tmp_path):
    (tmp_path / ".onnxgraph.yml").write_text(snippets("policy")[index])
    done = run("validate", GOLDENS / "04_eca_net.onnx", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    relu(tmp_path / "models/first.onnx", op="Loop")
    assert b"policy" not in run("validate", "models/first.onnx", cwd=tmp_path).stdout or index == 0


@pytest.fixture
def hooks(tmp_path) -> Path:
    """A repository that offers this one's hooks."""
    repository = Repository(tmp_path / "hooks")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", repository.path)
    repository.commit()
    return repository.path


@pytest.mark.parametrize("index", range(2))
def test_commits_of_broken_models_are_stopped(index, tmp_path, hooks):
    repository = Repository(tmp_path / "own")
    config = snippets("pre-commit")[index].replace("https://github.com/OWNER/onnxgraph", f"file://{hooks}")
    (repository.path / ".pre-commit-config.yaml").write_text(config)
    repository.environment["PRE_COMMIT_HOME"] = str(tmp_path / "cache")
    repository.environment["PATH"] += os.pathsep + str(Path(sys.executable).parent)
    done = repository.run("pre-commit", "install")
    assert done.returncode == 0, done.stderr

    def commit() -> subprocess.CompletedProcess:
        repository.git("add", "--all")
        return repository.run("git", "commit", "--message=m")

    relu(repository.path / "good.onnx")
    done = commit()
    assert done.returncode == 0, done.stdout + done.stderr
    broken = relu(repository.path / "models/two words.onnx", alpha=1.0)
    done = commit()
    assert done.returncode == 1
    assert "Relu has no attribute 'alpha'" in done.stdout + done.stderr
    assert "good.onnx" not in done.stdout + done.stderr
    relu(broken)
    assert commit().returncode == 0
    (repository.path / "notes.txt").write_text("no model")
    done = commit()
    assert done.returncode == 0 and "Skipped" in done.stdout + done.stderr


def test_hooks_are_well_formed():
    path = ROOT / ".pre-commit-hooks.yaml"
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    hooks = {hook["id"]: hook for hook in yaml.safe_load(path.read_text())}
    assert set(hooks) == set(re.findall(r"`(onnxgraph-validate(?:-system)?)`", GUIDES[0].read_text()))
