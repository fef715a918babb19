import onnx
import pytest
from onnx.backend.test.case.node import collect_testcases

from command import run
from conftest import goldens


def official(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model after the official package has printed and parsed it."""
    return onnx.parser.parse_model(onnx.printer.to_text(model))


def models() -> dict[str, onnx.ModelProto]:
    # Every twentieth keeps the run short.
    tests = {case.name: case.model for case in collect_testcases(None)[::20]}
    return tests | {golden.file: golden.model for golden in goldens()[:4]}


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_both_parsers_read_what_both_printers_write(tmp_path):
    for name, model in models().items():
        path, text = tmp_path / "m.onnx", tmp_path / "m.onnxtxt"
        onnx.save(model, path)
        shown = run("show", "--full", path)
        assert shown.returncode == 0, name
        assert onnx.parser.parse_model(shown.stdout.decode()) == official(model), name
        text.write_text(onnx.printer.to_text(model))
        assert onnx.load_from_string(run("convert", text, "-o", "-").stdout) == official(model), name


def test_text_comes_back(tmp_path):
    path = tmp_path / "se_net.onnx"
    run("export", "se_net", "-o", path)
    assert run("show", path, "-o", tmp_path / "m.onnxtxt").returncode == 0
    assert run("diff", path, tmp_path / "m.onnxtxt").returncode == 0
    assert run("validate", tmp_path / "m.onnxtxt").returncode == 0
    listed = run("inspect", tmp_path / "m.onnxtxt").stdout.decode()
    assert "GlobalAveragePool" in listed


def test_large_tensors_are_elided(tmp_path):
    run("export", "se_net", "-o", tmp_path / "m.onnx")
    shown = run("show", tmp_path / "m.onnx").stdout.decode()
    assert "{...1024}" in shown
    (tmp_path / "m.onnxtxt").write_text(shown)
    done = run("inspect", tmp_path / "m.onnxtxt")
    assert done.returncode == 2 and b"the elements are left out of this text" in done.stderr


def test_a_fault_has_a_place(tmp_path):
    (tmp_path / "m.onnxtxt").write_text("g () => () {\n  y = Relu (x\n}")
    done = run("inspect", tmp_path / "m.onnxtxt")
    assert done.returncode == 2 and b"m.onnxtxt: line 3, column 1: expected ')'" in done.stderr
    assert run("validate", tmp_path / "m.onnxtxt").returncode == 1
