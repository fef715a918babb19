"""Compares random configurations of the blocks, exported by PyTorch and by the command.

usage: python Tests/Reference/random_check.py [--seed N] [--count N] [--trained] [BLOCK ...]

With --trained, the command gets PyTorch's state dict in place of the seed. Needs PyTorch,
safetensors, ONNX Runtime and the built command.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from blocks import ATTENTIONS, BLOCKS
from reference import Configuration, Value
from safetensors.torch import save_file

sys.path.insert(0, str(Path(__file__).parents[1] / "Peers"))

from canon import difference, node_names
from command import run
from runtime import random_inputs, run_model

# Blocks whose hidden layers are a fixed part of the channels.
SIXTEENTHS = ("hybrid", "selector", "distillation")


class Draw:
    """Random settings of a block."""

    def __init__(self, block: str, generator: random.Random):
        self.block = block
        self.generator = generator
        self.limit = generator.choice([5, 33, 70])

    def configuration(self) -> Configuration:
        parameters = self.parameters()
        seed = self.generator.randint(0, 2**31)
        return Configuration(self.block, self.shapes(parameters), seed, parameters)

    def channels(self, least: int = 1, multiple: int = 1) -> int:
        most = self.generator.choice([least + 3, 40, 160])
        return multiple * self.generator.randint(least, max(least, most // multiple))

    def odd(self, most: int) -> int:
        return 2 * self.generator.randint(0, most // 2) + 1

    def channels_for(self, attention: str) -> int:
        least = {"se": 16, "cbam": 16, "eca": 1, "ema": 1}[attention]
        return self.channels(least, multiple=32 if attention == "ema" else 1)

    def parameters(self) -> dict[str, Value]:
        pick, integer = self.generator.choice, self.generator.randint
        channels = self.channels(16 if self.block in SIXTEENTHS else 1)
        reduction = integer(1, channels)
        attention = pick(list(ATTENTIONS))
        width = self.channels_for(attention)
        match self.block:
            case "sk_net":
                return {
                    "channels": channels,
                    "reduction": reduction,
                    "softmax": pick([True, False]),
                }
            case "eca_net":
                return {"channels": channels, "kernel": self.odd(15)}
            case "cbam":
                return {"channels": channels, "reduction": reduction, "kernel": pick([3, 7])}
            case "cbam_linear":
                return {"channels": channels, "reduction": reduction, "kernel": self.odd(11)}
            case "spatial_attention":
                return {"kernel": pick([3, 7])}
            case "eca_block" | "eca_view":
                return {"channels": channels, "gamma": integer(1, 4), "beta": integer(1, 6)}
            case "ema":
                groups = integer(1, 16)
                return {"channels": groups * integer(1, 10), "groups": groups}
            case "res_block":
                inputs = pick([1, width, width])
                return {"channels": inputs, "out_channels": width, "attention": attention}
            case "fpn":
                levels = [self.channels_for(attention) for _ in range(integer(1, 4))]
                return {"levels": levels, "attention": attention}
            case "neck":
                widths = [integer(1, 20) for _ in range(integer(1, 3))]
                return {"widths": [*widths, width], "attention": attention}
            case "hybrid" | "selector":
                return {"channels": channels}
            case "sparse":
                return {"channels": channels, "topk": integer(1, 50)}
            case "distillation":
                student, teacher = pick(["se", "eca"]), pick(["se", "eca"])
                return {"channels": channels, "student": student, "teacher": teacher}
            case "conv3d":
                kernel = integer(1, 4)
                return {"channels": channels, "out_channels": self.channels(), "kernel": kernel}
        return {"channels": channels, "reduction": reduction}

    def shapes(self, parameters: dict[str, Value]) -> list[tuple[int, ...]]:
        batch = self.generator.randint(1, 5)
        match self.block:
            case "fpn":
                return [(batch, width, *self.sizes(2)) for width in parameters["levels"]]
            case "neck":
                return [(batch, parameters["widths"][0], *self.sizes(2))]
            case "spatial_attention":
                return [(batch, self.channels(), *self.sizes(2))]
            case "conv3d":
                return [(batch, parameters["channels"], *self.sizes(3, least=parameters["kernel"]))]
            case "sparse":
                height = self.generator.randint(1, 16)
                least = -(-parameters["topk"] // height)
                width = self.generator.randint(least, least + 12)
                return [(batch, parameters["channels"], height, width)]
        return [(batch, parameters["channels"], *self.sizes(2))]

    def sizes(self, count: int, least: int = 1) -> list[int]:
        most = max(least, self.limit if count == 2 else 9)
        return [self.generator.randint(least, most) for _ in range(count)]


def fault(configuration: Configuration, trained: bool, folder: Path) -> str | None:
    """What is wrong with the command's file, or nothing."""
    theirs_path, ours_path, state = (folder / name for name in ("theirs", "ours", "state"))
    arguments = configuration.arguments
    module = configuration.trained_module() if trained else configuration.module()
    if trained:
        save_file(module.state_dict(), state)
        arguments = [*configuration.settings, f"--weights={state}"]
    configuration.export(theirs_path, module)
    done = run("export", *arguments, "--force", "--output", ours_path)
    if done.returncode != 0:
        return done.stderr.decode().strip()
    ours, theirs = onnx.load(ours_path), onnx.load(theirs_path)
    # PyTorch's square root of many variances at once is not always the nearest number.
    exact = not (trained and configuration.block == "res_block")
    if (reason := difference(ours, theirs, weights=exact)) is not None:
        return reason
    names, expected = (node_names(model, configuration.block) for model in (ours, theirs))
    if names != expected:
        return f"nodes {names}, expected {expected}"
    keys = [key for key in module.state_dict() if not key.startswith("bn")]
    if [tensor.name for tensor in ours.graph.initializer] != keys:
        return "initializers are not named by the state dict"
    onnx.checker.check_model(ours, full_check=True)
    inputs = random_inputs(theirs)
    for output, other in zip(run_model(ours, inputs), run_model(theirs, inputs), strict=True):
        tolerance = 0 if exact else 1e-5 * abs(other).max()
        if not np.allclose(output, other, rtol=0, atol=tolerance, equal_nan=True):
            return f"ONNX Runtime's outputs are up to {abs(output - other).max()} apart"
    return None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--trained", action="store_true")
    parser.add_argument("blocks", nargs="*", default=list(BLOCKS))
    options = parser.parse_args()
    generator = random.Random(options.seed)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.count):
            configuration = Draw(generator.choice(options.blocks), generator).configuration()
            if reason := fault(configuration, options.trained, Path(folder)):
                failed += 1
                print(f"{' '.join(configuration.arguments)}\n    {reason}", flush=True)
    print(f"{options.count - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
