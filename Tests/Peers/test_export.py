"""Where `export` writes, what it leaves alone, and that it always writes the same."""

import os
import resource
import signal
import subprocess
from pathlib import Path

import onnx
import pytest

from canon import difference
from command import COMMAND, NETS, export, run


@pytest.mark.parametrize("net", NETS)
def test_same_bytes_in_every_process(net, tmp_path):
    files = [export(net, to=tmp_path / f"{i}.onnx").read_bytes() for i in range(3)]
    piped = run("export", net, "--output", "-")
    assert piped.returncode == 0
    assert {*files, piped.stdout} == {files[0]}


def test_default_file_and_note(tmp_path):
    done = run("export", "se_net", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"se_net.onnx: 12 nodes, 2,048 parameters" in done.stderr
    assert os.listdir(tmp_path) == ["se_net.onnx"]


def test_an_alias_is_the_block(tmp_path):
    alias = export("cbma_net", to=tmp_path / "a.onnx")
    assert alias.read_bytes() == export("cbam_net", to=tmp_path / "b.onnx").read_bytes()


def test_all_into_a_folder(tmp_path):
    assert run("export", "--all", "--output-dir", tmp_path).returncode == 0
    assert {path.name for path in tmp_path.iterdir()} >= {f"{net}.onnx" for net in NETS}


def test_several_blocks(tmp_path):
    assert run("export", "se_net", "eca_net", cwd=tmp_path).returncode == 0
    assert sorted(os.listdir(tmp_path)) == ["eca_net.onnx", "se_net.onnx"]


def test_a_seed_changes_the_weights_alone(tmp_path):
    models = [onnx.load(export("sk_net", "--seed", s, to=tmp_path / f"{s}.onnx")) for s in (0, 1)]
    assert difference(*models) is not None
    assert difference(*models, weights=False) is None


def test_an_equal_file_is_left_alone(tmp_path):
    path = export("se_net", to=tmp_path / "se_net.onnx")
    os.utime(path, ns=(1, 1))
    export("se_net", to=path)
    assert path.stat().st_mtime_ns == 1


def test_a_different_file_is_refused_unless_forced(tmp_path):
    path = tmp_path / "se_net.onnx"
    path.write_bytes(b"precious")
    refused = run("export", "se_net", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"se_net.onnx" in refused.stderr and b"exists" in refused.stderr
    assert path.read_bytes() == b"precious"

    assert run("export", "se_net", "--force", cwd=tmp_path).returncode == 0
    onnx.checker.check_model(path)
    assert os.listdir(tmp_path) == ["se_net.onnx"]


def test_a_new_file_has_the_usual_permissions(tmp_path):
    usual = tmp_path / "usual"
    usual.touch()
    path = export("eca_net", to=tmp_path / "eca_net.onnx")
    assert path.stat().st_mode == usual.stat().st_mode


def test_a_closed_pipe_is_quiet():
    reader, writer = os.pipe()
    os.close(reader)
    line = [COMMAND, "export", "sk_net", "--output", "-"]
    done = subprocess.run(line, stdout=writer, stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert done.stderr == b""


@pytest.fixture
def full_folder(tmp_path: Path):
    """A folder with room for se_net and not for sk_net."""
    if os.geteuid() != 0:
        pytest.skip("mounting needs root")
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("mounting a tmpfs is not allowed here")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def test_a_full_target_keeps_what_was_there(full_folder):
    path = full_folder / "sk_net.onnx"
    path.write_bytes(b"precious")
    done = run("export", "sk_net", "--force", cwd=full_folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"sk_net.onnx" in done.stderr and b"No space left" in done.stderr
    assert os.listdir(full_folder) == ["sk_net.onnx"]
    assert path.read_bytes() == b"precious"


def test_a_full_standard_output_is_an_error():
    with open("/dev/full", "wb") as full:
        line = [COMMAND, "export", "sk_net", "--output", "-"]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 2 and b"No space left" in done.stderr


def test_a_write_that_fails_midway_keeps_what_was_there(tmp_path):
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    (tmp_path / "sk_net.onnx").write_bytes(b"precious")
    line = [COMMAND, "export", "sk_net", "--force"]
    done = subprocess.run(
        line,
        cwd=tmp_path,
        preexec_fn=limit,
        restore_signals=False,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 2 and b"File too large" in done.stderr
    assert os.listdir(tmp_path) == ["sk_net.onnx"]
    assert (tmp_path / "sk_net.onnx").read_bytes() == b"precious"
