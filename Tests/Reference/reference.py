"""A block with settings, for PyTorch's exporter and for the command alike."""

import warnings
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn

from blocks import BLOCKS

Value = int | bool | str | list[int]


@dataclass
class Configuration:
    block: str
    shapes: list[tuple[int, ...]] = field(default_factory=lambda: [(1, 128, 200, 200)])
    seed: int = 0
    parameters: dict[str, Value] = field(default_factory=dict)

    @property
    def assignments(self) -> list[str]:
        return [f"{name}={spell(value)}" for name, value in self.parameters.items()]

    @property
    def arguments(self) -> list[str]:
        """The same for `onnxgraph export`."""
        return [*self.settings, f"--seed={self.seed}"]

    @property
    def settings(self) -> list[str]:
        """Block, parameters and inputs, for the command."""
        settings = [f"--parameter={assignment}" for assignment in self.assignments]
        inputs = ["--input=" + "x".join(map(str, shape)) for shape in self.shapes]
        return [self.block, *settings, *inputs]

    def module(self) -> nn.Module:
        torch.manual_seed(self.seed)
        return BLOCKS[self.block](**self.parameters).eval()

    def trained_module(self) -> nn.Module:
        """One whose parameters and statistics are all random, as after training."""
        module = self.module()
        for name, tensor in module.state_dict().items():
            if tensor.is_floating_point():
                tensor.normal_()
            if name.endswith("running_var"):
                tensor.abs_().add_(0.1)
        return module

    def export(self, path: Path, module: nn.Module | None = None) -> nn.Module:
        """Writes what PyTorch's exporter makes of the module, and returns the module."""
        module = module or self.module()
        with warnings.catch_warnings(action="ignore"):
            examples = tuple(torch.zeros(shape) for shape in self.shapes)
            torch.onnx.export(module, examples, path, opset_version=11, dynamo=False)
        return module


def spell(value: Value) -> str:
    """A setting as the command reads it."""
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value).lower()
