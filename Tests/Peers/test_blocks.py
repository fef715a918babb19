"""`blocks` tells what `export` accepts."""

import json

import pytest

from command import NETS, export, run


def test_list():
    done = run("blocks", "--format", "json")
    report = json.loads(done.stdout)
    assert report["schema"] == "onnxgraph.blocks/1"
    assert [block["name"] for block in report["blocks"]][: len(NETS)] == NETS


@pytest.mark.parametrize("net", NETS)
def test_defaults_are_what_export_does_alone(net, tmp_path):
    (block,) = json.loads(run("blocks", net, "--format", "json").stdout)["blocks"]
    settings = [f"--parameter={p['name']}={p['default']}" for p in block["parameters"]]
    inputs = ["--input=" + "x".join(map(str, shape)) for shape in block["inputs"]]
    told = export(net, *settings, *inputs, to=tmp_path / "told.onnx")
    assert told.read_bytes() == export(net, to=tmp_path / "alone.onnx").read_bytes()


def test_text_names_every_parameter():
    text = run("blocks", "sk_net").stdout.decode()
    assert all(word in text for word in ("channels", "reduction", "softmax", "CVPR"))


def test_unknown_block():
    done = run("blocks", "sk_nte")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"sk_net" in done.stderr


def test_version_and_help():
    assert run("--version").stdout.startswith(b"onnxgraph ")
    for arguments in (["--help"], ["export", "--help"], ["help", "inspect"]):
        assert run(*arguments).returncode == 0
