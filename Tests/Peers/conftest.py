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

    path: Path
    arguments: list[str]
    operators: dict[str, int]
    state_dict: list[str]

    @property
    def model(self) -> onnx.ModelProto:
        return onnx.load(self.path)


def goldens() -> list[Golden]:
    entries = json.loads((GOLDENS / "goldens.json").read_text())
    return [
        Golden(GOLDENS / e["file"], e["arguments"], e["operators"], e["state_dict"])
        for e in entries
    ]


def pytest_sessionstart() -> None:
    if not COMMAND.exists():
        pytest.exit(f"{COMMAND} is missing: run script/build, or set ONNXGRAPH", returncode=2)


@pytest.fixture(scope="session", params=goldens(), ids=lambda golden: golden.path.stem)
def golden(request) -> Golden:
    return request.param


@pytest.fixture(scope="session")
def ours(golden: Golden, tmp_path_factory) -> Path:
    """The command's file for a golden."""
    return export(*golden.arguments, to=tmp_path_factory.mktemp("ours") / golden.path.name)
