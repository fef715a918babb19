"""Profiles torchvision's networks, exported by both of PyTorch's exporters, against published counts.

Needs torch and torchvision; run with the path of the built command. Prints a line for each file and ends with 1 when a
count is off: parameters must be those of the file, MACs within 1 % of the published ones, equal for both exporters, and
equal when open lengths are bound.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import onnx
import torch
import torchvision

PUBLISHED = {"resnet18": 1.81e9, "resnet50": 4.09e9, "vgg16": 15.47e9, "mobilenet_v2": 0.30e9}
LENGTHS = {"N": 1, "H": 224, "W": 224}
# Its pooling to 7x7 has no form for open pictures.
FIXED_PICTURES = {"vgg16"}


def export(network, path: Path, dynamo: bool, lengths: str) -> None:
    picture = torch.randn(1, 3, 224, 224)
    settings = {"opset_version": 18, "dynamo": dynamo}
    if dynamo:
        settings |= {"external_data": False, "verbose": False}
        limits = {"N": {}, "H": {"min": 64, "max": 4096}, "W": {"min": 64, "max": 4096}}
        sizes = {"NCHW".index(name): torch.export.Dim(name, **limits[name]) for name in lengths}
        settings |= {"dynamic_shapes": (sizes,)} if lengths else {}
    else:
        settings |= {"input_names": ["x"]}
        settings |= {"dynamic_axes": {"x": {"NCHW".index(name): name for name in lengths}}} if lengths else {}
    torch.onnx.export(network, (picture,), path, **settings)


def profile(command: str, path: Path, *arguments: str) -> dict:
    line = [command, "inspect", path, "--profile", "--format", "json", *arguments]
    return json.loads(subprocess.run(line, check=True, capture_output=True).stdout)["models"][0]["profile"]


def faults(command: str, name: str, folder: Path) -> list[str]:
    network = getattr(torchvision.models, name)().eval()
    found: dict[str, dict] = {}
    wrong = []
    for dynamo in (False, True):
        for lengths in ("", "N" if name in FIXED_PICTURES else "NHW"):
            path = folder / "m.onnx"
            export(network, path, dynamo, lengths)
            label = f"{name}, dynamo={dynamo}, open={lengths}"
            found[label] = profile(command, path, *(f"--bind={key}={LENGTHS[key]}" for key in lengths))
            if lengths:
                symbolic = profile(command, path)["macs"]
                if eval(symbolic, {"floor": math.floor}, dict(LENGTHS)) != found[label]["macs"]:
                    wrong.append(f"{label}: {symbolic} is another number when bound")
            weights = (tensor for tensor in onnx.load(path).graph.initializer if tensor.data_type not in (7, 8, 9))
            if found[label]["parameters"] != sum(math.prod(tensor.dims) for tensor in weights):
                wrong.append(f"{label}: parameters")
            print(label, found[label]["parameters"], found[label]["macs"], found[label]["flops"], flush=True)
    counts = {entry["macs"] for entry in found.values()}
    if len(counts) != 1 or abs(counts.pop() / PUBLISHED[name] - 1) > 0.01:
        wrong.append(f"{name}: MACs")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", nargs="?", default=".build/release/onnxgraph")
    command = parser.parse_args().command
    with tempfile.TemporaryDirectory() as folder:
        wrong = [fault for name in PUBLISHED for fault in faults(command, name, Path(folder))]
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
