"""Time of `diff` on models of growing size with one edit: a table, and `growth.svg`."""

import re

from chart import chart
from measure import COMMAND, MODELS, ROOT, make_models, measure, medians

SHAPES = ["chain", "blocks", "grid", "branches"]
SIZES = [1_000, 10_000, 100_000, 1_000_000]
TITLE = "diff of two graphs with one edit: time over nodes; dashed: in proportion"
FOLDER = MODELS / "growth"


def seconds(name: str, size: int, runs: int) -> float:
    pair = [str(FOLDER / f"{name}_{size}{suffix}.onnx") for suffix in ("", "_changed")]
    cost = medians([measure([COMMAND, "diff", *pair], status=1) for _ in range(runs)])
    print(f"{cost.seconds:9.3f} s {cost.mebibytes:6.0f} MiB", end="", flush=True)
    return cost.seconds


def run(runs: int, only: str) -> None:
    make_models(FOLDER, "--growth")
    print(f"{'nodes':10}" + "".join(f"{size:>20,}" for size in SIZES))
    times: dict[str, list[float]] = {}
    for name in SHAPES:
        if re.search(only, name):
            print(f"{name:10}", end="", flush=True)
            times[name] = [seconds(name, size, runs) for size in SIZES]
            print()
    if not only:
        path = ROOT / "Benchmarks/growth.svg"
        path.write_text(chart(TITLE, SIZES, times), encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
