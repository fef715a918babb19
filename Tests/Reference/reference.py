"""A block with settings, for PyTorch's exporter and for the command alike."""

import warnings
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn

from blocks import BLOCKS


@dataclass
class Configuration:
    block: str
    shape: tuple[int, ...] = (1, 128, 200, 200)
    seed: int = 0
    parameters: dict[str, int | bool] = field(default_factory=dict)

    @property
    def arguments(self) -> list[str]:
        """The same for `onnxgraph export`."""
        settings = [f"--parameter={k}={str(v).lower()}" for k, v in self.parameters.items()]
        shape = "x".join(map(str, self.shape))
        return [self.block, *settings, f"--input={shape}", f"--seed={self.seed}"]

    def module(self) -> nn.Module:
        torch.manual_seed(self.seed)
        return BLOCKS[self.block](**self.parameters).eval()

    def export(self, path: Path) -> nn.Module:
        """Writes what PyTorch's exporter makes of the module, and returns the module."""
        module = self.module()
        with warnings.catch_warnings(action="ignore"):
            example = torch.zeros(self.shape)
            torch.onnx.export(module, example, path, opset_version=11, dynamo=False)
        return module
