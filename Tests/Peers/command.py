"""Runs the built command."""

import contextlib
import json
import os
import pty
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(os.environ.get("ONNXGRAPH", ROOT / ".build/release/onnxgraph")).absolute()
NETS = ["se_net", "cbam_net", "sk_net", "eca_net"]


def run(*arguments: object, cwd: Path | None = None, stdin: bytes = b""):
    """The completed process; what it printed is bytes."""
    line = [str(COMMAND), *map(str, arguments)]
    return subprocess.run(line, cwd=cwd, input=stdin, capture_output=True, timeout=120)


def on_terminal(*arguments: object, **environment: str) -> tuple[int, bytes]:
    """The exit code, and what stands on a terminal that the command writes its answer to."""
    clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    parent, child = pty.openpty()
    line = [str(COMMAND), *map(str, arguments)]
    options = {"stdout": child, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(line, env={**clean, "TERM": "xterm", **environment}, **options) as process:
        os.close(child)
        output = b""
        # A terminal that nobody writes to any more cannot be read.
        with contextlib.suppress(OSError):
            while part := os.read(parent, 1 << 16):
                output += part
    os.close(parent)
    return process.returncode, output


def export(*arguments: object, to: Path) -> Path:
    """Exports a block into a file, which must succeed."""
    done = run("export", *arguments, "--output", to)
    assert done.returncode == 0, done.stderr.decode()
    return to


def block_names() -> list[str]:
    """The catalogue."""
    report = json.loads(run("blocks", "--format", "json").stdout)
    return [block["name"] for block in report["blocks"]]
