"""Writes the goldens and goldens.json into a folder.

usage: python Tests/Reference/make_goldens.py Fixtures/goldens
"""

import json
import sys
from collections import Counter
from pathlib import Path

import onnx

from reference import Configuration

LARGE = (1, 128, 200, 200)

GOLDENS = [
    Configuration("se_net", [LARGE], 0, {"channels": 128, "reduction": 16}),
    Configuration("cbam_net", [LARGE], 0, {"channels": 128, "reduction": 16}),
    Configuration("sk_net", [LARGE], 0, {"channels": 128, "reduction": 16, "softmax": False}),
    Configuration("sk_net", [LARGE], 0, {"channels": 128, "reduction": 16, "softmax": True}),
    Configuration("eca_net", [LARGE], 0, {"channels": 128, "kernel": 3}),
    Configuration("se_net", [(2, 64, 32, 32)], 7, {"channels": 64, "reduction": 8}),
    Configuration("se_block", [(2, 32, 5, 7)], 1, {"channels": 32, "reduction": 8}),
    Configuration("cbam", [(1, 16, 9, 6)], 2, {"channels": 16, "reduction": 4, "kernel": 7}),
    Configuration("cbam_linear", [(2, 16, 6, 5)], 3, {"channels": 16, "reduction": 4, "kernel": 5}),
    Configuration("channel_attention", [(2, 16, 5, 6)], 4, {"channels": 16, "reduction": 4}),
    Configuration("spatial_attention", [(3, 5, 8, 7)], 5, {"kernel": 3}),
    Configuration("eca_block", [(1, 128, 4, 5)], 6, {"channels": 128, "gamma": 2, "beta": 1}),
    Configuration("eca_view", [(2, 32, 5, 4)], 7, {"channels": 32, "gamma": 1, "beta": 3}),
    Configuration("ema", [(2, 16, 6, 5)], 8, {"channels": 16, "groups": 4}),
    Configuration(
        "res_block", [(1, 8, 6, 5)], 9, {"channels": 8, "out_channels": 8, "attention": "eca"}
    ),
    Configuration(
        "fpn", [(2, 16, 8, 6), (2, 32, 4, 3)], 10, {"levels": [16, 32], "attention": "cbam"}
    ),
    Configuration("neck", [(1, 3, 6, 7)], 11, {"widths": [3, 4, 32], "attention": "ema"}),
    Configuration("hybrid", [(2, 32, 5, 6)], 12, {"channels": 32}),
    Configuration("selector", [(2, 16, 4, 5)], 13, {"channels": 16}),
    Configuration("sparse", [(2, 8, 3, 4)], 14, {"channels": 8, "topk": 5}),
    Configuration(
        "distillation", [(2, 32, 4, 3)], 15, {"channels": 32, "student": "se", "teacher": "eca"}
    ),
    Configuration("conv3d", [(1, 2, 4, 6, 5)], 16, {"channels": 2, "out_channels": 3, "kernel": 3}),
]


def write(number: int, golden: Configuration, folder: Path) -> dict:
    path = folder / f"{number:02}_{golden.block}.onnx"
    module = golden.export(path)
    operators = Counter(node.op_type for node in onnx.load(path).graph.node)
    del operators["Constant"], operators["Identity"]
    return {
        "file": path.name,
        "block": golden.block,
        "parameters": golden.assignments,
        "inputs": golden.shapes,
        "seed": golden.seed,
        "operators": dict(sorted(operators.items())),
        "state_dict": {name: list(t.shape) for name, t in module.state_dict().items()},
    }


def main() -> None:
    folder = Path(sys.argv[1])
    entries = [write(number, golden, folder) for number, golden in enumerate(GOLDENS)]
    lines = [f"  {json.dumps(entry)}" for entry in entries]
    (folder / "goldens.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    main()
