"""Whole processes of the command and of its peers, in turn: medians of time and peak memory.

usage: bench.py [--runs N] [--only PATTERN] [--growth]

A child's peak counts this script's own memory, about 15 MiB, from before it became the program.

The models are made once, in .build/bench. Copies are removed before each run; their time ends when they are on the
disk: onnxgraph waits for that before it renames its temporary file, and after `cp` comes `sync` for the same file.
"""

import argparse
import re
import tempfile
from pathlib import Path

import growth
from cases import GROUPS
from measure import MODELS, Case, compare, make_models


def heading(runs: int) -> str:
    ours, theirs = f"{'onnxgraph':>10}", f"{'peer':>10}"
    return f"{'median of ' + str(runs):28}  {ours}  {theirs}  {'ratio':7}  {ours}  {theirs}  target"


def row(case: Case, runs: int) -> str:
    ours, theirs = compare(case, runs)
    missed = "" if case.target.is_met(ours, theirs) else "  MISSED"
    cells = [
        f"{case.name:28}",
        f"{ours.seconds * 1000:7.1f} ms",
        f"{theirs.seconds * 1000:7.0f} ms",
        f"1/{theirs.seconds / ours.seconds:<5.1f}",
        f"{ours.mebibytes:6.1f} MiB",
        f"{theirs.mebibytes:6.1f} MiB",
        f"{case.target}{missed}",
    ]
    return "  ".join(cells)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=7, metavar="N")
    parser.add_argument(
        "--only", default="", metavar="PATTERN", help="only cases whose name has it"
    )
    parser.add_argument(
        "--growth", action="store_true", help="time diff on models of growing size instead"
    )
    return parser.parse_args()


def main() -> None:
    options = arguments()
    if options.growth:
        growth.run(options.runs, options.only)
        return
    make_models(MODELS)
    with tempfile.TemporaryDirectory(dir=MODELS) as folder:
        cases = [case for group in GROUPS for case in group(Path(folder))]
        print(heading(options.runs))
        for case in cases:
            if re.search(options.only, case.name):
                print(row(case, options.runs), flush=True)


if __name__ == "__main__":
    main()
