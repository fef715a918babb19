"""Builds and exports the four nets with PyTorch into a folder, as `onnxgraph export` does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "Tests/Reference"))

from reference import Configuration

for net in ("se_net", "cbam_net", "sk_net", "eca_net"):
    Configuration(net).export(Path(sys.argv[1]) / f"{net}.onnx")
