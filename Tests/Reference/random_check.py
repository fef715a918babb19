"""Compares random configurations of the blocks, exported by PyTorch and by the command.

usage: python Tests/Reference/random_check.py [--seed N] [--count N]

Needs PyTorch, ONNX Runtime and the built command.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from blocks import BLOCKS
from reference import Configuration

sys.path.insert(0, str(Path(__file__).parents[1] / "Peers"))

from canon import difference
from command import run
from runtime import random_input, run_model


def draw(generator: random.Random) -> Configuration:
    block = generator.choice(list(BLOCKS))
    channels = generator.randint(1, generator.choice([4, 40, 160]))
    parameters: dict[str, int | bool] = {"channels": channels}
    if block == "eca_net":
        parameters["kernel"] = 2 * generator.randint(0, 7) + 1
    else:
        parameters["reduction"] = generator.randint(1, channels)
    if block == "sk_net":
        parameters["softmax"] = generator.random() < 0.5
    size = generator.choice([5, 33, 70])
    shape = (generator.randint(1, 5), channels, *(generator.randint(1, size) for _ in range(2)))
    return Configuration(block, shape, generator.randint(0, 2**31 - 1), parameters)


def names(model: onnx.ModelProto) -> list[tuple[str, str]]:
    return [(node.op_type, node.name) for node in model.graph.node]


def fault(configuration: Configuration, folder: Path) -> str | None:
    """What is wrong with the command's file, or nothing."""
    theirs_path, ours_path = folder / "theirs.onnx", folder / "ours.onnx"
    module = configuration.export(theirs_path)
    done = run("export", *configuration.arguments, "--force", "--output", ours_path)
    if done.returncode != 0:
        return done.stderr.decode().strip()
    ours, theirs = onnx.load(ours_path), onnx.load(theirs_path)
    if (reason := difference(ours, theirs)) is not None:
        return reason
    if names(ours) != names(theirs):
        return f"nodes {names(ours)}, expected {names(theirs)}"
    if [tensor.name for tensor in ours.graph.initializer] != list(module.state_dict()):
        return "initializers are not named by the state dict"
    onnx.checker.check_model(ours, full_check=True)
    x = random_input(theirs)
    if not np.array_equal(*(run_model(model, x)[0] for model in (ours, theirs)), equal_nan=True):
        return "ONNX Runtime computes something else"
    return None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    options = parser.parse_args()
    generator = random.Random(options.seed)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.count):
            configuration = draw(generator)
            if reason := fault(configuration, Path(folder)):
                failed += 1
                print(f"{' '.join(configuration.arguments)}\n    {reason}", flush=True)
    print(f"{options.count - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
