"""Whole processes of the command and of its peers, in turn: medians of time and peak memory.

usage: bench.py [--runs N]

A child's peak counts this script's own memory, about 15 MiB, from before it became the program.

The models are made once, in .build/bench. Copies are removed before each run; their time ends when they are on the
disk: onnxgraph waits for that before it renames its temporary file, and after `cp` comes `sync` for the same file.
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
MODELS = ROOT / ".build/bench"
MAKE = ROOT / "Benchmarks/make_models.py"
COPY = 'cp "$0" "$1" && sync "$1"'
PEERS = ROOT / "Benchmarks/peers"
NETS = ["se_net", "cbam_net", "sk_net", "eca_net"]


@dataclass
class Case:
    name: str
    ours: list[str]
    peer: list[str]
    target: str
    outputs: tuple[Path, ...] = ()


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


def once(line: list[str], outputs: tuple[Path, ...]) -> Cost:
    for output in outputs:
        output.unlink(missing_ok=True)
    return measure(line)


def compare(case: Case, runs: int) -> str:
    pairs = [(once(case.ours, case.outputs), once(case.peer, case.outputs)) for _ in range(runs)]
    ours, peer = (medians(list(costs)) for costs in zip(*pairs, strict=True))
    cells = [
        f"{case.name:28}",
        f"{ours.seconds * 1000:7.1f} ms",
        f"{peer.seconds * 1000:7.0f} ms",
        f"1/{peer.seconds / ours.seconds:<5.1f}",
        f"{ours.mebibytes:6.1f} MiB",
        f"{peer.mebibytes:6.1f} MiB",
        case.target,
    ]
    return "  ".join(cells)


def reading(folder: Path) -> list[Case]:
    """Reading and copying models, against the onnx package and `cp`."""

    def path(name: str) -> str:
        return str(MODELS / f"{name}.onnx")

    def inspect(title: str, name: str, target: str) -> Case:
        peer = [sys.executable, str(PEERS / "onnx_load.py"), path(name)]
        return Case(title, [COMMAND, "inspect", path(name)], peer, target)

    def copy(title: str, name: str, peer: list[str], target: str) -> Case:
        copy = folder / f"{name}.onnx"
        ours = [COMMAND, "convert", path(name), "-o", str(copy)]
        return Case(title, ours, [*peer, path(name), str(copy)], target, (copy,))

    package = [sys.executable, str(PEERS / "onnx_copy.py")]
    return [
        inspect("inspect 27 nodes, 1.8 GB", "large", "at most 1/100, at most 32 MiB"),
        inspect("inspect ResNet-50", "resnet50", "at most 1/15"),
        inspect("inspect 100,000 nodes", "chain", ""),
        copy("read, write 100,000 nodes", "chain", package, "at most 1/4"),
        copy("read, write 1.8 GB; cp, sync", "large", ["sh", "-c", COPY], "at most 1.5 times"),
    ]


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
    subprocess.run([sys.executable, str(MAKE), str(MODELS)], check=True)
    with tempfile.TemporaryDirectory(dir=MODELS) as folder:
        for case in cases(Path(folder)) + reading(Path(folder)):
            print(compare(case, runs), flush=True)


if __name__ == "__main__":
    main()
