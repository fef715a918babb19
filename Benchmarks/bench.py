"""Whole processes of the command and of its peers, in turn: medians of time and peak memory.

usage: bench.py [--runs N] [--only PATTERN]

A child's peak counts this script's own memory, about 15 MiB, from before it became the program.

The models are made once, in .build/bench. Copies are removed before each run; their time ends when they are on the
disk: onnxgraph waits for that before it renames its temporary file, and after `cp` comes `sync` for the same file.
Without a pattern, RESULTS.md and its charts are written.
"""

import argparse
import re
import tempfile
from pathlib import Path

import growth
import results
from cases import GROUPS
from measure import MODELS, compare, make_models
from results import Result


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=7, metavar="N")
    parser.add_argument(
        "--only", metavar="PATTERN", help="only cases and charts whose name has it; writes no results"
    )
    return parser.parse_args()


def main() -> None:
    options = arguments()
    pattern = options.only or ""
    make_models(MODELS)
    found: list[Result] = []
    with tempfile.TemporaryDirectory(dir=MODELS) as folder:
        cases = [case for group in GROUPS for case in group(Path(folder))]
        chosen = [case for case in cases if re.search(pattern, case.name)]
        if chosen:
            print(results.HEADING)
        for case in chosen:
            found.append(Result(case, *compare(case, options.runs)))
            print(found[-1].line, flush=True)
    charts = growth.run(min(options.runs, 3), pattern)
    if options.only is None:
        results.write(found, charts, options.runs)


if __name__ == "__main__":
    main()
