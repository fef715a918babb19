"""RESULTS.md: what was measured, on what, and against what."""

import os
import platform
import sys
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from measure import COMMAND, ROOT, Case, Cost, captured, ratio

FILE = ROOT / "Benchmarks/RESULTS.md"
PEERS = ["torch", "onnx", "onnxruntime", "onnxsim", "onnxslim"]
HEADING = f"{'median':30}  {'onnxgraph':>23}  {'peer':>23}  {'ratio':6}  target"


@dataclass
class Result:
    """What a case and its peer cost."""

    case: Case
    ours: Cost
    theirs: Cost

    @property
    def target(self) -> str:
        missed = not self.case.target.is_met(self.ours, self.theirs)
        return f"{self.case.target}{' MISSED' if missed else ''}"

    @property
    def cells(self) -> list[str]:
        return [str(self.ours), str(self.theirs), ratio(self.ours.seconds / self.theirs.seconds)]

    @property
    def line(self) -> str:
        ours, theirs, times = self.cells
        return f"{self.case.name:30}  {ours:>23}  {theirs:>23}  {times:6}  {self.target}"

    @property
    def row(self) -> str:
        return f"| {self.case.name} | {self.case.peer_name} | {' | '.join(self.cells)} | {self.target} |"


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if sys.platform == "linux" else []
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def memory() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def write(results: list[Result], charts: list[tuple[str, str]], runs: int) -> None:
    """Writes the tables, and the charts as pictures with their titles."""
    peers = ", ".join(f"{name} {version(name)}" for name in PEERS)
    ours = captured([COMMAND, "--version"]).splitlines()[0]
    lines = [
        "# Results",
        "",
        "What `script/bench` measured: whole processes from start to end, onnxgraph and its peer in turn, medians of"
        f" {runs} runs.",
        "A ratio is onnxgraph's time divided by the peer's. Memory is the peak of the process, which counts some 18 MiB of the",
        "measuring script from before it became the program.",
        "",
        f"- {ours}, {date.today()}",
        f"- {peers}, Python {platform.python_version()}",
        f"- {processor()}, {os.cpu_count()} cores, {memory()}, {platform.system()} {platform.machine()}",
        "",
        "| what | peer | onnxgraph | peer's | ratio | target |",
        "|---|---|---|---|---|---|",
        *[result.row for result in results],
        "",
        "## Growth",
        "",
        f"Medians of {min(runs, 3)} runs; a dashed line grows in proportion.",
    ]
    for name, title in charts:
        lines += ["", f"![{title}]({name})"]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {FILE.relative_to(ROOT)}")
