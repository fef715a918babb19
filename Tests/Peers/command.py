"""Runs the built command."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(os.environ.get("ONNXGRAPH", ROOT / ".build/release/onnxgraph")).absolute()
NETS = ["se_net", "cbam_net", "sk_net", "eca_net"]


def run(*arguments: object, cwd: Path | None = None, stdin: bytes = b""):
    """The completed process; what it printed is bytes."""
    line = [str(COMMAND), *map(str, arguments)]
    return subprocess.run(line, cwd=cwd, input=stdin, capture_output=True, timeout=120)


def export(*arguments: object, to: Path) -> Path:
    """Exports a block into a file, which must succeed."""
    done = run("export", *arguments, "--output", to)
    assert done.returncode == 0, done.stderr.decode()
    return to


def block_names() -> list[str]:
    """The catalogue."""
    report = json.loads(run("blocks", "--format", "json").stdout)
    return [block["name"] for block in report["blocks"]]
