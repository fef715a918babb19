"""Time and peak memory of whole processes."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
COMMAND = os.environ.get("ONNXGRAPH", str(ROOT / ".build/release/onnxgraph"))
MODELS = ROOT / ".build/bench"
PEERS = ROOT / "Benchmarks/peers"


PEER_NAMES = {
    "torch_export": "`torch.onnx.export`",
    "torch_network": "`torch.onnx.export`",
    "torch_import": "`import torch.onnx`",
    "onnx_histogram": "`onnx.load`, a histogram",
    "onnx_load": "`onnx.load`",
    "onnx_copy": "`onnx.load`, `onnx.save`",
    "onnx_check": "`onnx.checker`, full check",
    "onnx_infer": "`onnx.shape_inference`",
    "ort_session": "`onnxruntime.InferenceSession`",
    "onnxsim_simplify": "`onnxsim.simplify`",
    "onnxslim_simplify": "`onnxslim.slim`",
    "onnxsim_diff": "onnxsim's `diff_graphs`",
    "cat": "`cat A B`",
    "sh": "`cp`, `sync`",
}


def captured(line: list[str]) -> str:
    """What a command prints."""
    return subprocess.run(line, capture_output=True, check=True, text=True).stdout


def make_models(*arguments: object) -> None:
    """Runs `make_models.py`, in a process of its own: what it imports would count as a child's memory."""
    script = str(ROOT / "Benchmarks/make_models.py")
    subprocess.run([sys.executable, script, *map(str, arguments)], check=True)


def peer(script: str, *arguments: str) -> list[str]:
    """The command line of a script in `peers`."""
    return [sys.executable, str(PEERS / script), *arguments]


@dataclass
class Cost:
    seconds: float
    mebibytes: float

    def __str__(self) -> str:
        time = f"{self.seconds:.2f} s" if self.seconds >= 1 else f"{self.seconds * 1000:.3g} ms"
        return f"{time}, {self.mebibytes:.0f} MiB"


def ratio(times: float) -> str:
    """Our time divided by the peer's: `1/20`, `1.1`."""
    return f"1/{1 / times:.3g}" if times < 0.95 else f"{times:.2g}"


@dataclass
class Target:
    """What the command may take at most; `times` is its time divided by the peer's."""

    times: float | None = None
    seconds: float | None = None
    mebibytes: float | None = None

    def is_met(self, ours: Cost, theirs: Cost) -> bool:
        pairs = [
            (ours.seconds / theirs.seconds, self.times),
            (ours.seconds, self.seconds),
            (ours.mebibytes, self.mebibytes),
        ]
        return all(limit is None or value <= limit for value, limit in pairs)

    def __str__(self) -> str:
        parts = []
        if self.times:
            parts.append(ratio(self.times))
        if self.seconds:
            parts.append(f"{self.seconds * 1000:.0f} ms")
        if self.mebibytes:
            parts.append(f"{self.mebibytes} MiB")
        return "at most " + ", ".join(parts) if parts else ""


@dataclass
class Case:
    """A command line of ours and one of a peer that do the same."""

    name: str
    ours: list[str]
    peer: list[str]
    target: Target
    # Files that both write; they are removed before each run.
    outputs: tuple[Path, ...] = ()
    # The exit code that tells that ours found what there is: 1 of two models that differ.
    status: int = 0

    @property
    def peer_name(self) -> str:
        """What the peer is, for people."""
        script = Path(self.peer[1]).stem if self.peer[0] == sys.executable else self.peer[0]
        return PEER_NAMES[script]


def measure(line: list[str], status: int = 0) -> Cost:
    """The cost of a process, which must end with the given status."""
    start = time.perf_counter()
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, wait_status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(wait_status)
    if process.returncode != status:
        sys.exit(f"failed: {' '.join(line)}: exit {process.returncode}, expected {status}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def medians(costs: list[Cost]) -> Cost:
    return Cost(median(c.seconds for c in costs), median(c.mebibytes for c in costs))


def compare(case: Case, runs: int) -> tuple[Cost, Cost]:
    """Medians of ours and of the peer, which run in turn."""

    def once(line: list[str], status: int) -> Cost:
        for output in case.outputs:
            output.unlink(missing_ok=True)
        return measure(line, status)

    pairs = [(once(case.ours, case.status), once(case.peer, 0)) for _ in range(runs)]
    ours, theirs = (medians(list(costs)) for costs in zip(*pairs, strict=True))
    return ours, theirs
