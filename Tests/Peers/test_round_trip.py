"""`convert` keeps every field of every model that the onnx package tests backends with."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import onnx
import pytest

from command import run

DATA = Path(onnx.__file__).parent / "backend/test/data"


def differences(models: list[tuple[str, bytes]]) -> list[str]:
    """What is wrong with the copies of models: a message for each that is not as it was."""

    def difference(named: tuple[str, bytes]) -> str | None:
        name, model = named
        done = run("convert", "-", "-o", "-", "--no-external", stdin=model)
        if done.returncode != 0 or done.stderr:
            return f"{name}: {done.stderr.decode()}"
        same = onnx.load_from_string(model) == onnx.load_from_string(done.stdout)
        return None if same else f"{name}: the copy differs"

    with ThreadPoolExecutor(2) as pool:
        return [text for text in pool.map(difference, models) if text]


def test_models_of_the_data_folder():
    models = [(str(path), path.read_bytes()) for path in sorted(DATA.rglob("*.onnx"))]
    if not models:
        pytest.skip("this onnx package comes without backend/test/data")
    assert differences(models) == []


@pytest.mark.filterwarnings("ignore")  # The onnx package computes infinities on purpose.
def test_models_of_the_node_tests():
    cases = pytest.importorskip("onnx.backend.test.case.node", reason="no node tests in this onnx package")
    try:
        collected = cases.collect_testcases(None)
    except ImportError as error:
        pytest.skip(f"the node tests need more than onnx: {error}")
    models = [(case.name, case.model.SerializeToString()) for case in collected if case.model]
    assert len(models) > 1000
    assert differences(models) == []
