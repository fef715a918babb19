"""Git repositories with models, whose git knows nothing of this machine's settings."""

import os
import subprocess
from pathlib import Path

import onnx
from onnx import TensorProto, helper

from command import COMMAND


def relu(path: Path, *, op="Relu", name="n", shape=(1,), opset=13, **attributes) -> Path:
    """A model of one node."""
    value = [helper.make_tensor_value_info(key, TensorProto.FLOAT, shape) for key in "xy"]
    node = helper.make_node(op, ["x"], ["y"], name=name, **attributes)
    graph = helper.make_graph([node], "g", value[:1], value[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, path)
    return path


class Repository:
    """A repository with a home of its own, in which the command is in the path."""

    def __init__(self, folder: Path):
        self.home = folder / "home"
        self.path = folder / "repository"
        self.path.mkdir(parents=True)
        (folder / "bin").mkdir()
        self.home.mkdir()
        (folder / "bin/onnxgraph").symlink_to(COMMAND)
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "XDG_", "GITHUB_"))}
        self.environment = {
            **kept,
            "PATH": f"{folder}/bin:{os.environ['PATH']}",
            "HOME": str(self.home),
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        self.git("init", "--quiet", "--initial-branch=main")

    def run(self, *line: object, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            list(map(str, line)),
            cwd=cwd or self.path,
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            errors="surrogateescape",
            timeout=120,
        )

    def git(self, *arguments: object, **options) -> str:
        """What git prints; it must succeed."""
        done = self.run("git", *arguments, **options)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def commit(self) -> str:
        """The commit of all that is there."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=m")
        return self.git("rev-parse", "HEAD").strip()
