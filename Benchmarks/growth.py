"""Time of commands on models of growing size, as charts."""

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from chart import chart
from measure import COMMAND, MODELS, ROOT, make_models, measure, medians, peer

SHAPES = ["chain", "blocks", "grid", "branches"]
SIZES = [1_000, 10_000, 100_000, 1_000_000]
BYTES = [10**6, 10**7, 10**8, 10**9, 3_160_000_000]
FOLDER = MODELS / "growth"


@dataclass
class Curve:
    """A command line for each size, and the exit code that it ends with."""

    name: str
    line: Callable[[int], list[str]]
    status: int = 0


@dataclass
class Growth:
    """Curves over one axis."""

    name: str
    title: str
    sizes: list[int]
    curves: list[Curve]


def model(name: str, size: int, suffix: str = "") -> str:
    return str(FOLDER / f"{name}_{size}{suffix}.onnx")


def comparing() -> Growth:
    def curve(shape: str) -> Curve:
        pair = lambda size: [model(shape, size), model(shape, size, "_changed")]
        return Curve(shape, lambda size: [COMMAND, "diff", *pair(size)], status=1)

    title = "diff of two graphs with one edit: time over nodes"
    return Growth("growth-diff.svg", title, SIZES, [curve(shape) for shape in SHAPES])


def counting(folder: Path) -> Growth:
    """Commands on residual blocks; the peers up to what they can do within minutes."""
    output = str(folder / "output.onnx")

    def ours(*words: str) -> Curve:
        line = lambda size: [COMMAND, words[0], model("blocks", size), *words[1:]]
        return Curve(words[0], line)

    def theirs(name: str, script: str) -> Curve:
        return Curve(name, lambda size: peer(script, model("blocks", size)))

    curves = [
        ours("inspect"),
        ours("validate", "--no-policy"),
        ours("simplify", "--force", "-o", output),
        theirs("onnx.load", "onnx_load.py"),
        theirs("onnx.checker", "onnx_check.py"),
    ]
    return Growth("growth-nodes.svg", "commands on residual blocks: time over nodes", SIZES, curves)


def weighing() -> Growth:
    """Commands on two matrix products whose weights lie in another file."""
    pair = lambda size: [model("weights", size), model("weights", size, "_changed")]
    data = lambda size: [path.replace(".onnx", ".data") for path in pair(size)]
    curves = [
        Curve("inspect", lambda size: [COMMAND, "inspect", pair(size)[0]]),
        Curve("validate", lambda size: [COMMAND, "validate", "--no-policy", pair(size)[0]]),
        Curve("diff, 1 element", lambda size: [COMMAND, "diff", *pair(size)], status=1),
        Curve("cat A B", lambda size: ["cat", *data(size)]),
        Curve("onnx.load", lambda size: peer("onnx_load.py", pair(size)[0])),
    ]
    return Growth("growth-bytes.svg", "commands on models with weights: time over bytes", BYTES, curves)


def run(runs: int, pattern: str) -> list[tuple[str, str]]:
    """Measures, draws, and gives the name and title of each chart; only those whose name fits."""
    drawn = []
    with tempfile.TemporaryDirectory(dir=MODELS) as folder:
        for growth in [comparing(), counting(Path(folder)), weighing()]:
            if re.search(pattern, growth.name):
                make_models(FOLDER, "--growth")
                draw(growth, runs, keeps=not pattern)
                drawn.append((growth.name, growth.title))
    return drawn


def draw(growth: Growth, runs: int, keeps: bool) -> None:
    print(f"\n{growth.title}\n{'':16}" + "".join(f"{size:>22,}" for size in growth.sizes))
    times: dict[str, list[float]] = {}
    for curve in growth.curves:
        print(f"{curve.name:16}", end="", flush=True)
        times[curve.name] = [seconds(curve, size, runs) for size in growth.sizes]
        print()
    if keeps:
        path = ROOT / "Benchmarks" / growth.name
        path.write_text(chart(f"{growth.title}; dashed: in proportion", growth.sizes, times), encoding="utf-8")


def seconds(curve: Curve, size: int, runs: int) -> float:
    cost = medians([measure(curve.line(size), curve.status) for _ in range(runs)])
    print(f"{str(cost):>22}", end="", flush=True)
    return cost.seconds
