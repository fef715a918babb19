"""What script/install and script/package make of the built command."""

import os
import re
import shutil
import subprocess

import pytest

from command import COMMAND, ROOT

ARTICLE = ROOT / "Sources/ONNXGraph/ONNXGraph.docc/Install.md"


def script(name, *arguments, **variables):
    """Runs a script with the command that is built."""
    environment = {**os.environ, "ONNXGRAPH": str(COMMAND), **{k: str(v) for k, v in variables.items()}}
    line = [ROOT / "script" / name, *map(str, arguments)]
    return subprocess.run(line, env=environment, capture_output=True, text=True, timeout=120)


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    folder = tmp_path_factory.mktemp("installed") / "a prefix"
    done = script("install", folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_prefix_gets_what_is_documented(prefix):
    shown = re.search(r"<!-- installed -->\n```\n(.*?)```", ARTICLE.read_text(), flags=re.DOTALL)
    assert files(prefix) == shown[1].split()


def test_the_installed_command_is_the_built_one(prefix):
    installed = subprocess.run([prefix / "bin/onnxgraph", "--version"], capture_output=True, check=True)
    assert installed.stdout == subprocess.run([COMMAND, "--version"], capture_output=True).stdout
    assert (prefix / "bin/onnxgraph").stat().st_size <= COMMAND.stat().st_size
    modes = {oct(path.stat().st_mode & 0o777) for path in prefix.rglob("*") if path.is_file()}
    assert modes == {"0o644", "0o755"}


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_manual_pages_have_no_fault(prefix):
    for page in sorted((prefix / "share/man/man1").iterdir()):
        done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", page], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


def test_manual_pages_say_what_help_says(prefix):
    for page in sorted((prefix / "share/man/man1").iterdir()):
        words = page.stem.split("-", 1)
        text = subprocess.run([COMMAND, *words[1:], "--help"], capture_output=True, text=True).stdout
        shown = page.read_text().replace("\\-", "-")
        options = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", text, flags=re.MULTILINE))
        assert options and all(option in shown for option in options)


def test_uninstalling_takes_away_all_and_no_more(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/other").touch()
    for _ in range(2):
        assert script("install", tmp_path).returncode == 0
    theirs = tmp_path / "share/man/man1/other.1"
    theirs.touch()
    done = script("install", "--uninstall", tmp_path)
    assert done.returncode == 0, done.stderr
    assert files(tmp_path) == ["bin/other", "share/man/man1/other.1"]
    assert sorted(path.name for path in (tmp_path / "share").iterdir()) == ["man"]
    again = script("install", "--uninstall", tmp_path)
    assert again.returncode == 1 and "nothing to uninstall" in again.stderr


def test_destdir_comes_before_the_prefix(tmp_path):
    root = tmp_path / "root"
    assert script("install", "/opt/onnxgraph", DESTDIR=root).returncode == 0
    assert (root / "opt/onnxgraph/bin/onnxgraph").exists()
    assert script("install", "--uninstall", "/opt/onnxgraph", DESTDIR=root).returncode == 0
    assert not root.exists() or files(root) == []


def test_a_list_that_names_others_files_is_refused(tmp_path):
    victim = tmp_path / "victim"
    victim.touch()
    (tmp_path / "prefix/share/onnxgraph").mkdir(parents=True)
    (tmp_path / "prefix/bin").mkdir()
    (tmp_path / "prefix/share/onnxgraph/installed.txt").write_text("../victim\n")
    done = script("install", "--uninstall", tmp_path / "prefix")
    assert done.returncode == 1 and "outside" in done.stderr and victim.exists()


def test_what_cannot_be_written_is_said(tmp_path):
    (tmp_path / "bin").touch()
    done = script("install", tmp_path)
    assert done.returncode == 1 and f"cannot write to {tmp_path}/bin" in done.stderr
    assert script("install", "--prefix").returncode == 2


@pytest.mark.skipif(not shutil.which("dpkg-shlibdeps"), reason="dpkg-dev is not installed")
def test_debian_package(tmp_path):
    done = script("package", tmp_path, DPKG_DEB_COMPRESSOR_TYPE="none")
    assert done.returncode == 0, done.stderr
    show = lambda *line: subprocess.run(["dpkg-deb", *line], capture_output=True, text=True, check=True).stdout
    package = done.stdout.strip()
    needed = show("--field", package, "Depends")
    assert all(library in needed for library in ("libc6", "libprotobuf-c1", "libstdc++6", "libyaml-0-2"))
    listed = show("--contents", package)
    for path in ("bin/onnxgraph", "share/man/man1/onnxgraph-diff.1.gz", "share/doc/onnxgraph/changelog.Debian.gz"):
        assert f"./usr/{path}" in listed
    assert "/usr/local" not in listed and "installed.txt" not in listed
    show("--extract", package, str(tmp_path / "root"))
    show("--control", package, str(tmp_path / "control"))
    subprocess.run(["md5sum", "--quiet", "-c", tmp_path / "control/md5sums"], cwd=tmp_path / "root", check=True)
