import json
from dataclasses import dataclass
from pathlib import Path

import onnx
import pytest

from command import COMMAND, ROOT, export

GOLDENS = ROOT / "Fixtures/goldens"


@dataclass
class Golden:
    """A graph that PyTorch exported, and what must be said to the command to get the same."""

    file: str
    block: str
    parameters: list[str]
    inputs: list[list[int]]
    seed: int
    operators: dict[str, int]
    state_dict: dict[str, list[int]]

    @property
    def path(self) -> Path:
        return GOLDENS / self.file

    @property
    def model(self) -> onnx.ModelProto:
        return onnx.load(self.path)

    @property
    def settings(self) -> list[str]:
        """Block and parameters, for the command."""
        return [self.block, *(f"--parameter={assignment}" for assignment in self.parameters)]

    @property
    def arguments(self) -> list[str]:
        return [*self.settings, *shape_options(self.inputs), f"--seed={self.seed}"]

    @property
    def small_inputs(self) -> list[list[int]]:
        """The shapes of the inputs, none of them a burden to compute with."""
        return [[*shape[:2], *(min(size, 9) for size in shape[2:])] for shape in self.inputs]


def shape_options(shapes: list[list[int]]) -> list[str]:
    return ["--input=" + "x".join(map(str, shape)) for shape in shapes]


def goldens() -> list[Golden]:
    return [Golden(**entry) for entry in json.loads((GOLDENS / "goldens.json").read_text())]


def pytest_sessionstart() -> None:
    if not COMMAND.exists():
        pytest.exit(f"{COMMAND} is missing: run script/build, or set ONNXGRAPH", returncode=2)


@pytest.fixture(scope="session", params=goldens(), ids=lambda golden: golden.path.stem)
def golden(request) -> Golden:
    return request.param


@pytest.fixture(scope="session")
def ours(golden: Golden, tmp_path_factory) -> Path:
    """The command's file for a golden."""
    return export(*golden.arguments, to=tmp_path_factory.mktemp("ours") / golden.file)
