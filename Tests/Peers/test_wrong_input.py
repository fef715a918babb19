"""Wrong input ends with 2 and a reason; nothing is printed, and files are left as they were."""

import os
import re

import pytest

from command import NETS, run

HUGE = 10**18

CASES = {
    "no block": ([], "--all"),
    "unknown block": (["zzz"], "zzz", *NETS),
    "misspelt block": (["se_nte"], "se_nte", "se_net"),
    "one of several unknown": (["se_net", "zzz"], "zzz"),
    "unknown option": (["se_net", "--frobnicate"], "--frobnicate"),
    "unknown parameter": (["se_net", "-p", "kernel=3"], "kernel", "channels", "reduction"),
    "no value": (["se_net", "-p", "channels"], "name=value", "channels"),
    "empty value": (["se_net", "-p", "channels="], "channels"),
    "no name": (["se_net", "-p", "=3"], "channels, reduction"),
    "repeated parameter": (["se_net", "-p", "channels=64", "-p", "channels=64"], "twice"),
    "not a number": (["se_net", "-p", "channels=many"], "channels", "integer", "many"),
    "not a truth value": (["sk_net", "-p", "softmax=perhaps"], "softmax", "perhaps"),
    "no channels": (["se_net", "-p", "channels=0"], "channels", "at least 1", "0"),
    "negative channels": (["se_net", "-p", "channels=-8"], "channels", "at least 1", "-8"),
    "no reduction": (["se_net", "-p", "reduction=0"], "reduction", "at least 1", "0"),
    "fewer channels than reduction": (["cbam_net", "-p", "channels=8"], "reduction", "8", "16"),
    "far too many channels": (["sk_net", "-p", f"channels={HUGE}"], "channels", str(HUGE)),
    "more than an integer": (["sk_net", "-p", f"channels={HUGE**2}"], "channels", str(HUGE**2)),
    "weights that fit no memory": (["sk_net", "-p", "channels=2147483647"], "conv3x3"),
    "even kernel": (["eca_net", "-p", "kernel=4"], "kernel", "odd", "4"),
    "negative kernel": (["eca_net", "-p", "kernel=-3"], "kernel", "-3"),
    "two inputs": (["se_net", "--input", "1x128x2x2", "--input", "1x128x2x2"], "input", "2"),
    "not a shape": (["se_net", "--input", "1x128xax2"], "1x128xax2"),
    "empty shape": (["se_net", "--input", ""], "--input"),
    "dimension that is not a number": (["se_net", "--input", "1x128xx2"], "1x128xx2"),
    "dimension 0": (["se_net", "--input", "0x128x2x2"], "0, 128, 2, 2"),
    "negative dimension": (["se_net", "--input", "1x128x-1x2"], "1, 128, -1, 2"),
    "dimension overflow": (["se_net", "--input", f"1x128x{HUGE * 10}x2"], str(HUGE * 10)),
    "product overflow": (["se_net", "--input", f"1x128x{10**10}x{10**10}"], str(10**10)),
    "negative seed overflow": (["se_net", f"--seed={-(2**64)}"], "--seed"),
    "seed overflow": (["se_net", "--seed", str(2**64)], str(2**64)),
    "one file for two": (["se_net", "eca_net", "--output", "out.onnx"], "--output"),
    "two places": (["se_net", "--output", "a", "--output-dir", "b"], "--output-dir"),
    "no such folder": (["se_net", "--output", "none/a.onnx"], "none/a.onnx", "No such file"),
    "a file as folder": (["se_net", "--output-dir", "se_net.onnx"], "Not a directory"),
    "a folder as file": (["se_net", "--output", ".", "--force"], "directory"),
    "indivisible groups": (["ema", "-p", "channels=30", "-p", "groups=4"], "groups", "30", "4"),
    "no groups": (["ema", "-p", "groups=0"], "groups", "at least 1", "0"),
    "topk larger than the image": (
        ["sparse", "-p", "topk=10", "--input", "1x64x3x3"],
        "DynamicSparseAttention.swift",
        "at most 9",
        "10",
    ),
    "no topk": (["sparse", "-p", "topk=0"], "topk", "at least 1", "0"),
    "unknown attention": (
        ["neck", "-p", "attention=sse"],
        "attention",
        "se, cbam, eca, ema",
        "sse",
    ),
    "unknown teacher": (["distillation", "-p", "teacher=cbam"], "teacher", "se, eca", "cbam"),
    "too narrow for se": (
        ["res_block", "-p", "out_channels=8", "-p", "attention=se"],
        "se",
        "16",
        "8",
    ),
    "too narrow for cbam": (["fpn", "-p", "levels=16,8"], "cbam", "16", "8"),
    "indivisible for ema": (
        ["fpn", "-p", "levels=64,40", "-p", "attention=ema"],
        "ema",
        "32",
        "40",
    ),
    "too narrow for hybrid": (["hybrid", "-p", "channels=15"], "channels", "at least 16", "15"),
    "too narrow for selector": (["selector", "-p", "channels=15"], "channels", "at least 16", "15"),
    "too narrow a student": (["distillation", "-p", "channels=4"], "channels", "at least 16", "4"),
    "residual of other channels": (["res_block", "-p", "channels=3"], "[1, 64,", "[1, 3,"),
    "kernel that is not published": (["cbam", "-p", "kernel=5"], "kernel", "3 or 7", "5"),
    "even kernel of cbam": (["cbam_linear", "-p", "kernel=4"], "kernel", "odd", "4"),
    "no gamma": (["eca_block", "-p", "gamma=0"], "gamma", "at least 1", "0"),
    "window larger than the image": (["conv3d", "--input", "1x3x2x8x8"], "3", "2"),
    "an image for conv3d": (["conv3d", "--input", "1x3x8x8"], "5-dim", "[1, 3, 8, 8]"),
    "no levels": (["fpn", "-p", "levels="], "levels", "integers"),
    "level that is not a number": (["fpn", "-p", "levels=64,a"], "levels", "64,a"),
    "level 0": (["fpn", "-p", "levels=64,0"], "levels", "at least 1", "64,0"),
    "no convolution": (["neck", "-p", "widths=3"], "widths", "at least 2", "3"),
    "one input for three levels": (["fpn", "--input", "1x64x8x8"], "3 inputs", "1"),
    "unknown axis": (["se_net", "--dynamic", "batches"], "batches", "batch"),
    "repeated axis": (["se_net", "--dynamic", "batch,batch"], "batch", "twice"),
    "empty axis": (["se_net", "--dynamic", "batch,"], "batch, depth, height, width"),
    "axis that an image has not": (["se_net", "--dynamic", "depth"], "4 dimensions", "depth"),
    "opset too old": (["se_net", "--opset", "10"], "11 to 23", "10"),
    "opset too new": (["se_net", "--opset", "24"], "11 to 23", "24"),
    "weights for several": (["se_net", "eca_net", "--weights", "w"], "--weights", "one block"),
    "weights for all": (["--all", "--weights", "w"], "--weights", "one block"),
    "weights and a seed": (["se_net", "--weights", "w", "--seed", "3"], "--seed", "--weights"),
    "no weights": (["se_net", "--weights", "none.safetensors"], "none.safetensors", "No such file"),
    "an empty name": (["se_net", "--output", ""], "name", "empty"),
}


@pytest.mark.parametrize("arguments, fragments", [(a, f) for a, *f in CASES.values()], ids=CASES)
def test_refused(arguments, fragments, tmp_path):
    (tmp_path / "se_net.onnx").write_bytes(b"precious")
    done = run("export", *arguments, cwd=tmp_path)
    message = done.stderr.decode()
    assert done.returncode == 2, done
    assert done.stdout == b""
    assert [fragment for fragment in fragments if fragment not in message] == [], message
    assert "Fatal" not in message and "Stack dump" not in message
    assert os.listdir(tmp_path) == ["se_net.onnx"]
    assert (tmp_path / "se_net.onnx").read_bytes() == b"precious"


MISFITS = {
    "se_net rank": ("se_net", "128", r"SeNet\.swift:\d+: gap: .*expected .*4.*found \[128\]"),
    "se_net channels": ("se_net", "1x64x8x8", r"SeNet\.swift:\d+: fc\.0: .*expected 128.*found 64"),
    "cbam_net rank": (
        "cbam_net",
        "1x128x8x8x8",
        r"CbamNet\.swift:\d+: avg_pool: .*expected.*found",
    ),
    "cbam_net channels": ("cbam_net", "1x64x8x8", r"CbamNet\.swift:\d+: fc1: .*128.*found.*64"),
    "sk_net rank": ("sk_net", "128x8", r"SkNet\.swift:\d+: conv3x3: .*expected.*found \[128, 8\]"),
    "sk_net channels": ("sk_net", "1x64x8x8", r"SkNet\.swift:\d+: conv3x3: .*128.*found.*64"),
    "eca_net rank": (
        "eca_net",
        "1x128x8",
        r"EcaNet\.swift:\d+: .*expected.*4.*found \[1, 128, 8\]",
    ),
    "eca_net channels": ("eca_net", "1x64x8x8", r"EcaNet\.swift:\d+: .*expected 128.*found 64"),
}


@pytest.mark.parametrize("net, shape, pattern", MISFITS.values(), ids=MISFITS)
def test_an_input_that_does_not_fit_is_placed_in_the_block(net, shape, pattern, tmp_path):
    done = run("export", net, "--input", shape, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.search(pattern, done.stderr.decode()), done.stderr.decode()
    assert os.listdir(tmp_path) == []


def test_a_folder_without_permission_to_write(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    done = run("export", "se_net", cwd=tmp_path)
    assert done.returncode == 2 and b"Permission denied" in done.stderr
