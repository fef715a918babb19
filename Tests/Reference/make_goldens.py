"""Writes the goldens and goldens.json into a folder.

usage: python Tests/Reference/make_goldens.py Fixtures/goldens
"""

import json
import sys
from collections import Counter
from pathlib import Path

import onnx

from reference import Configuration

GOLDENS = [
    Configuration("se_net", parameters={"channels": 128, "reduction": 16}),
    Configuration("cbam_net", parameters={"channels": 128, "reduction": 16}),
    Configuration("sk_net", parameters={"channels": 128, "reduction": 16, "softmax": False}),
    Configuration("sk_net", parameters={"channels": 128, "reduction": 16, "softmax": True}),
    Configuration("eca_net", parameters={"channels": 128, "kernel": 3}),
    Configuration("se_net", (2, 64, 32, 32), 7, {"channels": 64, "reduction": 8}),
]


def write(number: int, golden: Configuration, folder: Path) -> dict:
    path = folder / f"{number:02}_{golden.block}.onnx"
    module = golden.export(path)
    operators = Counter(node.op_type for node in onnx.load(path).graph.node)
    del operators["Constant"]
    return {
        "file": path.name,
        "arguments": golden.arguments,
        "operators": dict(sorted(operators.items())),
        "state_dict": list(module.state_dict()),
    }


def main() -> None:
    folder = Path(sys.argv[1])
    entries = [write(number, golden, folder) for number, golden in enumerate(GOLDENS)]
    (folder / "goldens.json").write_text(json.dumps(entries, indent=2) + "\n")


if __name__ == "__main__":
    main()
