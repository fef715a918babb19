"""Whole processes of the command and of its peers, in turn: medians of time and peak memory.

usage: bench.py [--runs N]

A child's peak counts this script's own memory, about 15 MiB, from before it became the program.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
COMMAND = str(ROOT / ".build/release/onnxgraph")
PEERS = ROOT / "Benchmarks/peers"
NETS = ["se_net", "cbam_net", "sk_net", "eca_net"]


@dataclass
class Case:
    name: str
    ours: list[str]
    peer: list[str]
    target: str


@dataclass
class Cost:
    seconds: float
    mebibytes: float


def measure(line: list[str]) -> Cost:
    start = time.perf_counter()
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed: {' '.join(line)}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def medians(costs: list[Cost]) -> Cost:
    return Cost(median(c.seconds for c in costs), median(c.mebibytes for c in costs))


def compare(case: Case, runs: int) -> str:
    pairs = [(measure(case.ours), measure(case.peer)) for _ in range(runs)]
    ours, peer = (medians(list(costs)) for costs in zip(*pairs, strict=True))
    cells = [
        f"{case.name:28}",
        f"{ours.seconds * 1000:7.1f} ms",
        f"{peer.seconds * 1000:7.0f} ms",
        f"1/{peer.seconds / ours.seconds:<5.0f}",
        f"{ours.mebibytes:6.1f} MiB",
        f"{peer.mebibytes:6.1f} MiB",
        case.target,
    ]
    return "  ".join(cells)


def cases(folder: Path) -> list[Case]:
    def python(script: str, *arguments: str) -> list[str]:
        return [sys.executable, str(PEERS / script), *arguments]

    model = str(ROOT / "Fixtures/goldens/03_sk_net.onnx")
    export = [COMMAND, "export", *NETS, "--force", "--output-dir", str(folder)]
    return [
        Case(
            "export the four nets",
            export,
            python("torch_export.py", str(folder)),
            "at most 1/50, at most 40 MiB",
        ),
        Case("start", [COMMAND, "--version"], python("torch_import.py"), ""),
        Case(
            "inspect sk_net (1.2 MB)",
            [COMMAND, "inspect", model],
            python("onnx_histogram.py", model),
            "",
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=7, metavar="N")
    runs = parser.parse_args().runs
    print(
        f"{'median of ' + str(runs):28}  {'onnxgraph':>10}  {'Python':>10}  {'ratio':7}", end="  "
    )
    print(f"{'onnxgraph':>10}  {'Python':>10}  target")
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            print(compare(case, runs), flush=True)


if __name__ == "__main__":
    main()
